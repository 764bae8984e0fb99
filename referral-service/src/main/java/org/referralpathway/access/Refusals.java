package org.referralpathway.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.problem.NotFound;

/// What this request asked for and was not given, wherever in the request its name stood.
@RequestScoped
public class Refusals {
    private static final int MOST = 10;
    private final List<UUID> asked = new ArrayList<>();

    /// The exception that says no more than that there is no such thing.
    public NotFound of(UUID id) {
        if (asked.size() < MOST) {
            asked.add(id);
        }
        return new NotFound();
    }

    public List<UUID> asked() {
        return List.copyOf(asked);
    }
}
