package org.referralpathway.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.kit.consumer.IncomingEvent;
import org.referralpathway.kit.outbox.KitDatabase;

/// Who acts for which organisation and what they coordinate. An organisation that begins to
/// coordinate a partnership sees its live needs from then on; one that ends sees them no more.
@ApplicationScoped
class MemberCopy {
    private final Copies copies;
    private final KitDatabase database;
    private final InstantSource clock;

    MemberCopy(Copies copies, KitDatabase database, InstantSource clock) {
        this.copies = copies;
        this.database = database;
        this.clock = clock;
    }

    void apply(IncomingEvent event) {
        var touched = organizationOf(event.key());
        if (replace(event) == 1) {
            touched.addAll(organizationOf(event.key()));
            touched.forEach(this::coordinationChanged);
        }
    }

    private Set<UUID> organizationOf(UUID user) {
        try (var connection = database.connection();
                var select =
                        connection.prepareStatement(
                                "select organization from member_copy where user_id = ?")) {
            select.setObject(1, user);
            var found = new HashSet<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new Copies.CopyFailed(e);
        }
    }

    private void coordinationChanged(UUID organization) {
        try (var connection = database.connection();
                var call = connection.prepareStatement("select coordination_changed(?, ?)")) {
            call.setObject(1, organization);
            call.setTimestamp(2, Timestamp.from(clock.instant()));
            call.execute();
        } catch (SQLException e) {
            throw new Copies.CopyFailed(e);
        }
    }

    private int replace(IncomingEvent event) {
        return copies.apply(
                event,
                """
                insert into member_copy as held
                    (user_id, organization, teams, desks, coordinates, valid_from, valid_until, sequence)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (user_id) do update
                set (organization, teams, desks, coordinates, valid_from, valid_until, sequence)
                  = (excluded.organization, excluded.teams, excluded.desks, excluded.coordinates,
                     excluded.valid_from, excluded.valid_until, excluded.sequence)
                where held.sequence < excluded.sequence\
                """,
                (row, e) -> {
                    row.setObject(1, e.id("user"));
                    row.setObject(2, e.id("organization"));
                    row.setArray(3, e.texts("teams"));
                    row.setArray(4, e.texts("desks"));
                    row.setArray(5, e.ids("coordinates"));
                    row.setDate(6, e.date("from"));
                    row.setDate(7, e.date("until"));
                    row.setLong(8, e.sequence());
                });
    }
}
