package org.referralpathway.referral;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

/// Desks of public bodies and who sits there, as the directory tells them.
final class Desks {
    private Desks() {}

    static void open(UUID id, UUID organization, String name, int days) {
        World.event(
                "directory.desk.v1",
                "desk.changed",
                id,
                World.number(),
                """
                {"desk":"%s","organization":"%s","name":"%s","subjects":["rent"],"answersWithin":%d,
                 "status":"active","at":"2026-11-02T09:30:00Z"}\
                """
                        .formatted(id, organization, name, days));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !Copied.rows("select 1 from desk_copy where id = '%s'".formatted(id))
                                .isEmpty());
    }

    /// Somebody sits at a desk of their organisation, until a day or for good.
    static void sits(UUID user, UUID organization, UUID desk, String until) {
        World.event(
                "directory.member.v1",
                "member.changed",
                user,
                World.number(),
                """
                {"user":"%s","organization":"%s","teams":[],"desks":["%s"],"coordinates":[],
                 "from":"2020-01-01","until":%s}\
                """
                        .formatted(user, organization, desk, until));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Copied.rows(
                                                "select 1 from member_copy where user_id = '%s' and valid_until is not distinct from %s"
                                                        .formatted(user, until.replace('"', '\'')))
                                        .size()
                                == 1);
    }
}
