package org.referralpathway.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.referralpathway.kit.consumer.IncomingEvent;
import org.referralpathway.kit.consumer.Refused;
import org.referralpathway.kit.outbox.KitDatabase;

/// A partnership and who belongs to it, replaced as a whole: the event is full state.
@ApplicationScoped
class PartnershipCopy {
    private final Copies copies;
    private final KitDatabase database;

    PartnershipCopy(Copies copies, KitDatabase database) {
        this.copies = copies;
        this.database = database;
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
        try (var connection = database.connection();
                var delete =
                        connection.prepareStatement(
                                "delete from partnership_member where partnership = ?");
                var insert =
                        connection.prepareStatement(
                                "insert into partnership_member values (?, ?, ?, ?, ?)")) {
            delete.setObject(1, event.key());
            delete.executeUpdate();
            for (var member : event.data().path("members")) {
                insert.setObject(1, event.key());
                insert.setObject(2, UUID.fromString(member.path("organization").asText()));
                insert.setString(3, member.path("tier").asText());
                insert.setDate(4, Copies.Fields.date(member.path("from"), "from"));
                insert.setDate(5, Copies.Fields.date(member.path("until"), "until"));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (IllegalArgumentException e) {
            throw new Refused("field-members");
        } catch (SQLException e) {
            throw new Copies.CopyFailed(e);
        }
    }
}
