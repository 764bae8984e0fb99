package org.referralpathway.portal.needs;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// What a person wants, can do and lacks, asked with the viewer's own token.
@Path("/v1/cases/{id}/conversation")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface ConversationApi {
    record Said(
            @Nullable String wants,
            @Nullable String strengths,
            @Nullable String gaps,
            @Nullable Integer version) {
        /// As it was when it was read.
        int read() {
            return version == null ? 0 : version;
        }

        @Override
        public String toString() {
            return "Said[not shown]";
        }
    }

    /// What is written down now.
    record Telling(@Nullable String wants, @Nullable String strengths, @Nullable String gaps) {
        @Override
        public String toString() {
            return "Telling[not shown]";
        }
    }

    @GET
    Said read(@PathParam("id") UUID id);

    @PUT
    Said keep(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Telling said);
}
