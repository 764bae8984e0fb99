package org.referralpathway.directory.partnership;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whose bank holidays and postcodes a partnership goes by.
public enum Nation {
    @JsonProperty("england")
    ENGLAND,
    @JsonProperty("scotland")
    SCOTLAND,
    @JsonProperty("wales")
    WALES,
    @JsonProperty("northern-ireland")
    NORTHERN_IRELAND
}
