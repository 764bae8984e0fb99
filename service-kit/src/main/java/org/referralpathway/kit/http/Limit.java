package org.referralpathway.kit.http;

import org.referralpathway.kit.problem.InvalidField;

/// How many items a page holds: 1 to 100. Declare it as `@QueryParam("limit") @DefaultValue("20")`.
public record Limit(int value) {
    public static final int MOST = 100;

    public static Limit fromString(String given) {
        try {
            var value = Integer.parseInt(given);
            if (value >= 1 && value <= MOST) {
                return new Limit(value);
            }
        } catch (NumberFormatException e) {
            throw refused();
        }
        throw refused();
    }

    /// One more than the page, to see whether there is a next.
    public int andOne() {
        return value + 1;
    }

    private static InvalidField refused() {
        return new InvalidField("limit", "This needs a whole number from 1 to " + MOST);
    }
}
