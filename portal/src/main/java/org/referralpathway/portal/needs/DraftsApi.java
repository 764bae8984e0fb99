package org.referralpathway.portal.needs;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.referralpathway.portal.api.ApiProblems;

/// Needs that the viewer has begun to write, at the referral service, asked with their own token.
@Path("/v1")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface DraftsApi {
    /// What was typed, field by field.
    record Draft(Map<String, List<String>> fields, Instant savedAt) {
        @Override
        public String toString() {
            return "Draft[not shown]";
        }
    }

    /// What is kept.
    record Saving(Map<String, List<String>> fields) {
        @Override
        public String toString() {
            return "Saving[not shown]";
        }
    }

    /// About whom one was begun.
    record Begun(UUID person, String personName, Instant savedAt) {
        public String page() {
            return "/needs/new?person=" + person;
        }
    }

    @GET
    @Path("need-drafts")
    NeedsApi.Items<Begun> begun();

    @GET
    @Path("people/{id}/need-draft")
    Draft of(@PathParam("id") UUID person);

    @PUT
    @Path("people/{id}/need-draft")
    void save(@PathParam("id") UUID person, Saving saving);

    @DELETE
    @Path("people/{id}/need-draft")
    void forget(@PathParam("id") UUID person);
}
