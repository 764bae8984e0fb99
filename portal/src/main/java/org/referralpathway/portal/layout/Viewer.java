package org.referralpathway.portal.layout;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.security.Roles;

/// Who looks at the page, and what the page shows them because of it.
@Named("viewer")
@RequestScoped
public class Viewer {
    private static final String CHANGES = "/listings/changes";
    private static final String SAFEGUARDING = "/listings/safeguarding";
    private static final String CLAIMS = "/listings/claims";
    private static final String QUIET_LISTINGS = "/listings/quiet";
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    Viewer(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public String getName() {
        return identity.getPrincipal().getName();
    }

    /// Sends referrals: a referrer, or a coordinator on behalf of one.
    public boolean isSender() {
        return identity.hasRole(Roles.REFERRER) || identity.hasRole(Roles.COORDINATOR);
    }

    public boolean isCoordinator() {
        return identity.hasRole(Roles.COORDINATOR);
    }

    /// Answers referrals for a group.
    public boolean isProvider() {
        return identity.hasRole(Roles.PROVIDER);
    }

    /// Works for an organisation of the partnerships: everybody but the platform's own people.
    public boolean isOfOrganization() {
        return isSender()
                || isProvider()
                || is(Roles.STEWARD)
                || is(Roles.PARTNER)
                || is(Roles.PRIVACY);
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    public List<Link> getNavigation() {
        var links = new ArrayList<Link>();
        if (isSignedIn()) {
            links.add(link("/", "Home"));
        }
        if (isSender()) {
            links.add(link("/people", "People"));
            links.add(link("/needs", "Needs"));
        }
        if (isCoordinator()) {
            links.add(link("/sessions", "Sessions"));
        }
        if (isSender() || isProvider()) {
            links.add(link("/referrals", "Referrals"));
        }
        if (isProvider()) {
            links.add(link("/board", "Board"));
            links.add(link("/our-listings", "Our listings"));
        }
        if (is(Roles.STEWARD)) {
            links.add(link("/listings", "Listings"));
            links.add(link(CHANGES, "Changes"));
            links.add(link(SAFEGUARDING, "Safeguarding"));
            links.add(link("/imports", "Imports"));
        }
        if (is(Roles.STEWARD) || isCoordinator()) {
            links.add(link(QUIET_LISTINGS, "Groups to ring"));
            links.add(link(CLAIMS, "Claims"));
        }
        if (is(Roles.STEWARD) || isCoordinator() || is(Roles.PARTNER)) {
            links.add(link("/sector-map", "Sector"));
        }
        if (is(Roles.PRIVACY)) {
            links.add(link("/privacy", "People’s data"));
        }
        if (isOfOrganization()) {
            links.add(link("/who-to-ask", "Who to ask"));
        }
        if (isSender() || isProvider() || is(Roles.PARTNER)) {
            links.add(link("/enquiries", "Questions"));
        }
        if (is(Roles.PARTNER)) {
            links.add(link("/concerns", "Worries"));
        }
        links.add(link("/directory", "Directory"));
        return links;
    }

    private Link link(String href, String text) {
        var path = path();
        var own = List.of(QUIET_LISTINGS, CHANGES, CLAIMS, SAFEGUARDING).contains(path);
        var inside = !href.equals("/") && path.startsWith(href + "/") && !own;
        return new Link(href, text, path.equals(href) || inside);
    }

    private String path() {
        return Objects.requireNonNullElse(request.getCurrent().request().path(), "/");
    }

    /// What was just done, to be said once at the top of the page that follows.
    public @Nullable String getDone() {
        return Done.text(request.getCurrent().request().getParam("done"));
    }
}
