package org.referralpathway.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a team sees of its case: as much as the person agreed to and the organisations signed for.
///
/// @param person the name; null where it may not be told
/// @param withheld why nothing of the case is shown: `nothing-agreed`, `sharing-agreement-missing`,
///   `not-available`
public record PlanView(
        TeamView team,
        @Nullable String person,
        @Nullable String withheld,
        List<Need> needs,
        List<Entry> entries) {

    public record Need(String kind, String label, String urgency, String status) {}

    /// @param kind `action`, `engages-with` or `can-link`
    /// @param holder a member of the team
    /// @param toHandOver it is not done, and whoever held it has left
    public record Entry(
            UUID id,
            String kind,
            @Nullable String text,
            UUID holder,
            @Nullable LocalDate dueOn,
            @Nullable Instant doneAt,
            boolean toHandOver) {}

    @Override
    public String toString() {
        return "PlanView[not shown]";
    }
}
