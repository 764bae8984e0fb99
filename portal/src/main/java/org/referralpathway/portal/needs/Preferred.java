package org.referralpathway.portal.needs;

import java.util.List;

/// What would be good to have; it keeps no group out.
public record Preferred(List<String> languages, List<String> access) {
    public Preferred {
        languages = languages == null ? List.of() : languages;
        access = access == null ? List.of() : access;
    }
}
