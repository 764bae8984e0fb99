package org.referralpathway.directory.oruk.web;

import org.referralpathway.kit.problem.InvalidField;

/// Whole numbers in a query.
final class Numbers {
    private Numbers() {}

    static int within(String parameter, String given, int most) {
        try {
            var value = Integer.parseInt(given);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            throw refused(parameter, most);
        }
        throw refused(parameter, most);
    }

    private static InvalidField refused(String parameter, int most) {
        return new InvalidField(parameter, "Must be a whole number from 1 to " + most);
    }
}
