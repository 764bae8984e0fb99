package org.referralpathway.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is on a team; not what they do.
///
/// @param complete whether somebody holds each seat now
/// @param vacant the seats that nobody holds now
public record TeamView(
        UUID id, List<String> seats, boolean complete, List<String> vacant, List<Member> members) {

    /// @param until the moment from which they see nothing more; null while no end is known
    /// @param current whether they hold their seat now
    public record Member(
            UUID id,
            String seat,
            UUID user,
            UUID organization,
            String organizationName,
            Instant from,
            @Nullable Instant until,
            boolean current) {}

    static TeamView of(UUID id, List<String> seats, List<Member> members) {
        var held = members.stream().filter(Member::current).map(Member::seat).toList();
        var vacant = seats.stream().filter(seat -> !held.contains(seat)).toList();
        return new TeamView(id, seats, vacant.isEmpty(), vacant, members);
    }
}
