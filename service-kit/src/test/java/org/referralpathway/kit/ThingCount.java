package org.referralpathway.kit;

import jakarta.enterprise.context.ApplicationScoped;

/// How many things of a name there are, for tests in other packages.
@ApplicationScoped
public class ThingCount {
    private final Things things;

    ThingCount(Things things) {
        this.things = things;
    }

    public long named(String name) {
        return things.count(name);
    }
}
