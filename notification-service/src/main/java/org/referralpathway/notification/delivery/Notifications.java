package org.referralpathway.notification.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.notification.message.About;
import org.referralpathway.notification.message.Audience;
import org.referralpathway.notification.message.Message;

/// The messages, and the queue that they are. `due_at` is when somebody may take one: the moment it
/// was written, the end of a back-off, or the end of the claim of somebody who never came back.
/// Empty means that nothing is left to do.
@ApplicationScoped
class Notifications {
    private static final String ADD =
            """
            insert into notification (id, event_id, audience_kind, audience_id, audience_role,
                template, template_version, about_kind, about_id,
                status, attempts, due_at, created_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'created', 0, ?, ?, ?)
            on conflict (event_id, audience_kind, audience_id, audience_role) do nothing
            """;

    private static final String CLAIM =
            """
            with due as (
                select id from notification
                where due_at <= ?
                order by due_at
                limit ?
                for update skip locked)
            update notification n
            set status = 'sending', attempts = n.attempts + 1, claim = ?, due_at = ?, changed_at = ?
            from due
            where n.id = due.id
            returning n.id, n.claim, n.audience_kind, n.audience_id, n.audience_role, n.template,
                n.template_version, n.about_kind, n.about_id, n.attempts, n.created_at
            """;

    private static final String PUT_OFF =
            """
            update notification
            set status = 'temporary-failure', reason = ?, due_at = ?, changed_at = ?
            where id = ? and claim = ? and due_at is not null
            """;

    private final AgroalDataSource database;
    private final SenderSettings settings;
    private final InstantSource clock;
    private final Uuid7 ids;

    Notifications(
            AgroalDataSource database, SenderSettings settings, InstantSource clock, Uuid7 ids) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /// Writes the messages of one event down, in the transaction that also remembers the event.
    /// Each audience hears of an event once, whoever delivers the event again.
    @Transactional(TxType.MANDATORY)
    void add(UUID event, List<Message> messages) {
        var now = Sql.time(clock.instant());
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            for (var message : messages) {
                Sql.set(
                        insert,
                        ids.next(),
                        event,
                        message.audience().kind().code(),
                        message.audience().id(),
                        message.audience().role(),
                        message.template().code(),
                        message.template().version(),
                        message.about().kind().code(),
                        message.about().id(),
                        now,
                        now,
                        now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Takes up to `most` due messages, past those that another sender is taking at this moment.
    @Transactional(TxType.REQUIRES_NEW)
    List<Notification> claim(int most) {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(CLAIM)) {
            Sql.set(
                    update,
                    Sql.time(now),
                    most,
                    ids.next(),
                    Sql.time(now.plus(settings.lease())),
                    Sql.time(now));
            try (var rows = update.executeQuery()) {
                var claimed = new ArrayList<Notification>();
                while (rows.next()) {
                    claimed.add(notification(rows));
                }
                return claimed;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Leaves it for later, if it is still ours and not at its end.
    @Transactional(TxType.REQUIRES_NEW)
    void putOff(Notification notification, String reason) {
        var now = clock.instant();
        var due = now.plus(settings.backOff().after(notification.attempts()));
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(PUT_OFF)) {
            Sql.set(
                    update,
                    reason,
                    Sql.time(due),
                    Sql.time(now),
                    notification.id(),
                    notification.claim());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Notification notification(ResultSet row) throws SQLException {
        return new Notification(
                Sql.id(row, "id"),
                Sql.id(row, "claim"),
                new Audience(
                        Audience.Kind.of(row.getString("audience_kind")),
                        Sql.id(row, "audience_id"),
                        row.getString("audience_role")),
                row.getString("template"),
                row.getInt("template_version"),
                new About(About.Kind.of(row.getString("about_kind")), Sql.id(row, "about_id")),
                row.getInt("attempts"),
                Sql.instant(row, "created_at"));
    }
}
