package org.referralpathway.directory.testing;

import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A partnership of some organisations and somebody of another one who coordinates it.
public record Coordination(UUID partnership, UUID user, UUID home) {
    public static Coordination of(UUID... organizations) {
        var made =
                new Coordination(
                        partnershipOf(organizations),
                        UUID.randomUUID(),
                        idOf(imported(Hsds.organization())));
        Callers.steward()
                .body(
                        "{\"organization\":\"%s\",\"coordinates\":[\"%s\"],\"from\":\"2026-01-01\"}"
                                .formatted(made.home, made.partnership))
                .put("/v1/members/" + made.user)
                .then()
                .statusCode(200);
        return made;
    }

    public static UUID partnershipOf(UUID... organizations) {
        var partnership = UUID.randomUUID();
        var members =
                Stream.of(organizations)
                        .map(
                                "{\"organization\":\"%s\",\"tier\":\"core\",\"from\":\"2026-01-01\"}"
                                        ::formatted)
                        .collect(Collectors.joining(","));
        Callers.steward()
                .body("{\"name\":\"A\",\"nation\":\"england\",\"members\":[" + members + "]}")
                .put("/v1/partnerships/" + partnership)
                .then()
                .statusCode(200);
        return partnership;
    }

    /// Whoever coordinates it.
    public RequestSpecification coordinator() {
        return Callers.as("coordinator", user, home);
    }
}
