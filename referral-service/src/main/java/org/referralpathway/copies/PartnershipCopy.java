package org.referralpathway.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.referralpathway.kit.consumer.IncomingEvent;

/// A partnership and who belongs to it, replaced as a whole: the event is full state.
@ApplicationScoped
class PartnershipCopy {
    private final Copies copies;

    PartnershipCopy(Copies copies) {
        this.copies = copies;
    }

    void apply(IncomingEvent event) {
        var touched =
                copies.apply(
                        event,
                        """
                        insert into partnership_copy as held (id, name, nation, sequence)
                        values (?, ?, ?, ?)
                        on conflict (id) do update
                        set name = excluded.name, nation = excluded.nation,
                            sequence = excluded.sequence
                        where held.sequence < excluded.sequence\
                        """,
                        (row, e) -> {
                            row.setObject(1, e.id("partnership"));
                            row.setString(2, e.text("name"));
                            row.setString(3, e.text("nation"));
                            row.setLong(4, e.sequence());
                        });
        if (touched == 1) {
            replaceMembers(event);
        }
    }

    private void replaceMembers(IncomingEvent event) {
        copies.replace(
                event,
                "delete from partnership_member where partnership = ?",
                "insert into partnership_member values (?, ?, ?, ?, ?)",
                "members",
                (row, member) -> {
                    row.setObject(2, UUID.fromString(member.path("organization").asText()));
                    row.setString(3, member.path("tier").asText());
                    row.setDate(4, Copies.Fields.date(member.path("from"), "from"));
                    row.setDate(5, Copies.Fields.date(member.path("until"), "until"));
                });
    }
}
