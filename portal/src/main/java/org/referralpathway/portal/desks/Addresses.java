package org.referralpathway.portal.desks;

import io.quarkus.qute.TemplateExtension;
import java.util.UUID;

/// Where the pages of a desk are.
@TemplateExtension
final class Addresses {
    private Addresses() {}

    static String newDesk(UUID id) {
        return "/who-to-ask/keep/" + id + "/new";
    }
}
