package org.referralpathway.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Addresses of pages in the portal. The page asks its reader to sign in; the link itself opens
/// nothing.
@ApplicationScoped
public class PortalLinks {
    private final String portal;

    PortalLinks(@ConfigProperty(name = "pathway.portal.url") URI portal) {
        this.portal = portal.toString().replaceAll("/+$", "");
    }

    public URI to(String path) {
        return URI.create(portal + path);
    }
}
