package org.referralpathway.directory.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.referralpathway.directory.oruk.Criteria;
import org.referralpathway.directory.oruk.OpenDirectory;
import org.referralpathway.directory.oruk.OpenOrganizations;
import org.referralpathway.directory.oruk.OpenOrganizations.Detail;

/// Every organisation and service that the public may read, a part at a time: each part has a
/// transaction of its own, so that a slow reader holds nothing.
@ApplicationScoped
class PublicWorld {
    private static final UUID START = new UUID(0, 0);
    private static final int PART = 500;
    private final OpenDirectory services;
    private final OpenOrganizations organizations;

    PublicWorld(OpenDirectory services, OpenOrganizations organizations) {
        this.services = services;
        this.organizations = organizations;
    }

    void organizations(Consumer<ObjectNode> taker) {
        all((after, limit) -> organizations.after(after, null, limit, Detail.ALONE), taker);
    }

    void services(Consumer<ObjectNode> taker) {
        all((after, limit) -> services.servicesAfter(after, Criteria.NONE, limit, true), taker);
    }

    private static void all(
            BiFunction<UUID, Integer, List<ObjectNode>> next, Consumer<ObjectNode> taker) {
        var after = START;
        for (var part = next.apply(after, PART); !part.isEmpty(); part = next.apply(after, PART)) {
            part.forEach(taker);
            after = UUID.fromString(part.getLast().path("id").asText());
        }
    }
}
