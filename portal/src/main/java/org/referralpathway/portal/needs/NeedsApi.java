package org.referralpathway.portal.needs;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// Needs at the referral service, asked with the viewer's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface NeedsApi {
    /// What a need can be about.
    record Kind(String code, String label) {}

    /// Which arrangement of which partnership a need goes through.
    record Pathway(UUID id, String name, UUID partnership, @Nullable ToRing toRing) {}

    /// Whom to ring when somebody is not safe, beside 999.
    record ToRing(
            @Nullable String statutoryContact,
            @Nullable String statutoryPhone,
            @Nullable String outOfHoursPhone) {}

    /// The file of one person in one pathway.
    record NewCase(UUID person, UUID pathway) {}

    /// A case that is there already.
    record KnownCase(UUID id, UUID pathway) {}

    /// What comes back when a case is opened.
    record OpenedCase(UUID id) {}

    /// Kinds and pathways come as a list without pages.
    record Items<T>(List<T> items) {}

    @GET
    @Path("kinds")
    Items<Kind> kinds();

    @GET
    @Path("pathways")
    Items<Pathway> pathways();

    /// A person's open cases, newest first.
    @GET
    @Path("cases")
    Items<KnownCase> cases(@QueryParam("person") UUID person);

    @POST
    @Path("cases")
    OpenedCase open(@HeaderParam("Idempotency-Key") UUID key, NewCase opened);

    @POST
    @Path("needs")
    NeedView post(@HeaderParam("Idempotency-Key") UUID key, NewNeed need);

    @GET
    @Path("needs")
    Listing<NeedView> needs(
            @QueryParam("status") @Nullable NeedStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("needs")
    Listing<NeedView> inOrder(
            @QueryParam("status") NeedStatus status,
            @QueryParam("oldest") boolean oldest,
            @QueryParam("limit") int limit);

    @GET
    @Path("needs/{id}")
    NeedView need(@PathParam("id") UUID id);

    @POST
    @Path("needs/{id}/end")
    NeedView end(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            @HeaderParam("If-Match") String version,
            Map<String, Object> ending);

    @GET
    @Path("needs/{id}/matches")
    Matches matches(@PathParam("id") UUID id);
}
