package org.referralpathway.portal.colleagues;

import io.quarkus.qute.TemplateExtension;
import java.util.UUID;

/// Where the pages of an organisation's people are.
@TemplateExtension
final class Addresses {
    private Addresses() {}

    static String colleaguesOf(UUID organization) {
        return "/colleagues/" + organization;
    }

    static String inviteTo(UUID organization) {
        return "/colleagues/" + organization + "/invite";
    }
}
