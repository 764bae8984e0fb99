package org.referralpathway.portal.listings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Listing;
import org.referralpathway.portal.security.Roles;

/// What was changed in a listing, by whom and when, and which files it comes from: for its group
/// and for stewards.
@Path("/listings/{id}/history")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.STEWARD})
@Produces(MediaType.TEXT_HTML)
public class HistoryPages {
    private static final int PAGE = 20;

    @CheckedTemplate(basePath = "listings")
    static class Templates {
        static native TemplateInstance history(
                PublicListing listing,
                Listing<UpkeepApi.Edit> edits,
                List<UpkeepApi.Source> sources);
    }

    private final OpenListings open;
    private final UpkeepApi upkeep;

    HistoryPages(@RestClient OpenListings open, @RestClient UpkeepApi upkeep) {
        this.open = open;
        this.upkeep = upkeep;
    }

    @GET
    public TemplateInstance history(UUID id, @RestQuery @Nullable String cursor) {
        var edits = upkeep.history(id, cursor, PAGE);
        return Templates.history(open.one(id), edits, upkeep.sources(id).items());
    }
}
