package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.referralpathway.directory.eligibility.Eligibility;
import org.referralpathway.directory.place.AreaCodes;

/// Whom a service takes, as codes to search and match by; an empty list narrows nothing.
///
/// @param notAges each age that is shut out, so that a gap between two ranges is one too
@Embeddable
public record Admission(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> onlyFor,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> notFor,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> onlySpeaking,
        @JdbcTypeCode(SqlTypes.ARRAY) List<Integer> notAges,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> onlyAreas,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> notAreas) {
    /// Without areas smaller than a council area.
    Admission coarse() {
        return new Admission(
                onlyFor, notFor, onlySpeaking, notAges, districts(onlyAreas), districts(notAreas));
    }

    private static List<String> districts(List<String> codes) {
        return codes.stream().flatMap(AreaCodes::districts).toList();
    }

    static Admission of(JsonNode service) {
        var rules = Eligibility.of(service);
        return new Admission(
                rules.onlyFor(),
                rules.notFor(),
                rules.onlySpeaking(),
                rules.notAges(),
                rules.onlyAreas(),
                rules.notAreas());
    }
}
