package org.referralpathway.portal.form;

import org.jspecify.annotations.Nullable;

/// One radio, checkbox or option.
public record Choice(String value, String text, @Nullable String hint) {
    public static Choice of(String value, String text) {
        return new Choice(value, text, null);
    }
}
