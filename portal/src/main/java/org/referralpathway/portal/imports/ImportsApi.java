package org.referralpathway.portal.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// Imports at the directory, asked with the steward's own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface ImportsApi {
    String BATCHES = "import-batches";

    /// @param type the file's media type
    @POST
    @Path(BATCHES)
    Batch bring(
            @HeaderParam("Content-Type") String type,
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("source") String source,
            @QueryParam("complete") boolean complete,
            byte[] file);

    @POST
    @Path(BATCHES + "/feeds")
    Batch read(@HeaderParam("Idempotency-Key") String key, Feed feed);

    @GET
    @Path(BATCHES)
    Listing<Batch> batches(@QueryParam("limit") int limit);

    @GET
    @Path(BATCHES + "/{id}")
    Batch batch(@PathParam("id") UUID id);

    @PUT
    @Path(BATCHES + "/{id}/columns")
    Batch map(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Columns columns);

    @PUT
    @Path(BATCHES + "/{id}/same-organization")
    Batch same(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Same same);

    @PUT
    @Path(BATCHES + "/{id}/acceptance")
    Batch accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Acceptance how);

    @PUT
    @Path(BATCHES + "/{id}/discard")
    Batch discard(@PathParam("id") UUID id, @HeaderParam("If-Match") String version);

    @GET
    @Path("to-dos")
    Listing<ToDo> toDos(@QueryParam("limit") int limit);

    @PUT
    @Path("to-dos/{id}/done")
    ToDo done(@PathParam("id") UUID id, @HeaderParam("If-Match") String version);

    /// @param complete whether it has everything of its source
    record Feed(String url, String source, boolean complete) {}

    record Columns(Map<String, String> columns) {}

    record Same(UUID brought, UUID organization) {}

    record Acceptance(boolean withdraw) {}

    /// @param told what the sheet says
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ToDo(
            UUID id,
            String source,
            UUID record,
            String field,
            String detail,
            String told,
            long version) {}
}
