package org.referralpathway.directory.steward;

import io.quarkus.panache.common.Parameters;
import java.util.List;

/// Where somebody looks after the listings.
///
/// @param areas the ONS codes of council areas; none where it is everywhere
public record Stewardship(boolean everywhere, List<String> areas) {
    static final Stewardship EVERYWHERE = new Stewardship(true, List.of());
    static final Stewardship NOWHERE = new Stewardship(false, List.of());

    /// @param areas none means everywhere
    static Stewardship of(List<String> areas) {
        return new Stewardship(areas.isEmpty(), areas);
    }

    /// A condition of a query, and [#parameters] what it asks for.
    ///
    /// @param organization the name of an organisation's id in it
    public static String covers(String organization) {
        return "(:everywhere = true or function('in_area', %s, :areas) = true)"
                .formatted(organization);
    }

    /// What [#covers] asks for.
    public Parameters parameters() {
        return Parameters.with("everywhere", everywhere).and("areas", array());
    }

    boolean nowhere() {
        return !everywhere && areas.isEmpty();
    }

    String[] array() {
        return areas.toArray(String[]::new);
    }

    /// Whether somebody who is a steward here may make another one there.
    public boolean reaches(List<String> others) {
        return everywhere || (!others.isEmpty() && areas.containsAll(others));
    }
}
