package org.referralpathway.notification.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

/// What can be read of the sending: states, codes and times. Neither whom a message is for nor what
/// about.
@ApplicationScoped
public class SendingState {
    /// Counting everything ever sent would read it all; a day tells whether sending works.
    private static final Duration COUNTED = Duration.ofDays(1);

    private static final String PAGE =
            """
            select id, template, template_version, status, reason, attempts, due_at, created_at
            from notification
            where id < ?
            order by id desc
            limit ?
            """;

    private static final String COUNTS =
            """
            select status, count(*) from notification where created_at >= ?
            group by status order by status
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final AgroalDataSource database;
    private final InstantSource clock;

    SendingState(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public record Line(
            UUID id,
            String template,
            int templateVersion,
            String status,
            @Nullable String reason,
            int attempts,
            @Nullable Instant dueAt,
            Instant createdAt) {}

    public record Count(String status, long messages) {}

    /// The newest first.
    public Page<Line> page(Limit limit, @Nullable Cursor cursor) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(PAGE)) {
            Sql.set(select, cursor == null ? LAST : cursor.after(), limit.andOne());
            try (var row = select.executeQuery()) {
                var lines = new ArrayList<Line>();
                while (row.next()) {
                    lines.add(
                            new Line(
                                    Sql.id(row, "id"),
                                    row.getString("template"),
                                    row.getInt("template_version"),
                                    row.getString("status"),
                                    row.getString("reason"),
                                    row.getInt("attempts"),
                                    Sql.instantIfAny(row, "due_at"),
                                    Sql.instant(row, "created_at")));
                }
                return Page.of(lines, limit, Line::id);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// How many messages of the last day stand how.
    public List<Count> counts() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(COUNTS)) {
            Sql.set(select, Sql.time(clock.instant().minus(COUNTED)));
            try (var row = select.executeQuery()) {
                var counts = new ArrayList<Count>();
                while (row.next()) {
                    counts.add(new Count(row.getString(1), row.getLong(2)));
                }
                return counts;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
