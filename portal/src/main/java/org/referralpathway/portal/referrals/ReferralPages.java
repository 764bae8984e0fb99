package org.referralpathway.portal.referrals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.layout.Viewer;
import org.referralpathway.portal.security.Roles;

/// Referrals to read: what waits comes first, for a group its inbox, for a worker what came back.
@Path("/referrals")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR, Roles.PROVIDER})
@Produces(MediaType.TEXT_HTML)
public class ReferralPages {
    @CheckedTemplate(basePath = "referrals")
    static class Templates {
        static native TemplateInstance list(Inbox inbox);

        static native TemplateInstance referral(ReferralView referral, boolean identity);
    }

    private final ReferralsApi referrals;
    private final ReadInbox inbox;
    private final Viewer viewer;

    ReferralPages(@RestClient ReferralsApi referrals, ReadInbox inbox, Viewer viewer) {
        this.referrals = referrals;
        this.inbox = inbox;
        this.viewer = viewer;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        return Templates.list(inbox.read(viewer.isProvider(), cursor));
    }

    /// Opening it changes nothing: "seen" is a button, because mail scanners open links too.
    @GET
    @Path("{id}")
    public TemplateInstance referral(UUID id) {
        var referral = referrals.referral(id);
        var identity =
                referral.person() != null
                        && (!viewer.isProvider() || referral.status().isIdentityShown());
        return Templates.referral(referral, identity);
    }
}
