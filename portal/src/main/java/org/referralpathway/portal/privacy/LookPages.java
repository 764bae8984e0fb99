package org.referralpathway.portal.privacy;

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
import org.referralpathway.portal.api.Listing;
import org.referralpathway.portal.emergencies.EmergenciesApi;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.Words;

/// The officer's lists: who looked at whom, and who broke the glass. People and staff stand there
/// by their number, and never by name.
@Path("/privacy/looks")
@RunOnVirtualThread
@RolesAllowed(Roles.PRIVACY)
@Produces(MediaType.TEXT_HTML)
public class LookPages {
    private static final int PAGE = 50;

    /// What the list is narrowed to.
    record Narrowed(@Nullable UUID person, @Nullable UUID user) {
        /// The address of the next page of the same list.
        public String next(String cursor) {
            return "/privacy/looks"
                    + Words.nextPage(cursor)
                    + (person == null ? "" : "&person=" + person)
                    + (user == null ? "" : "&user=" + user);
        }
    }

    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance looks(Listing<OfficerApi.Look> looks, Narrowed narrowed);

        static native TemplateInstance emergencies(
                EmergenciesApi.Items<EmergenciesApi.Emergency> rows);
    }

    private final OfficerApi officer;
    private final EmergenciesApi emergencies;

    LookPages(@RestClient OfficerApi officer, @RestClient EmergenciesApi emergencies) {
        this.officer = officer;
        this.emergencies = emergencies;
    }

    @GET
    public TemplateInstance looks(
            @RestQuery @Nullable UUID person,
            @RestQuery @Nullable UUID user,
            @RestQuery @Nullable String cursor) {
        return Templates.looks(
                officer.looks(person, user, cursor, PAGE), new Narrowed(person, user));
    }

    @GET
    @Path("emergencies")
    public TemplateInstance emergencies() {
        return Templates.emergencies(emergencies.recent());
    }
}
