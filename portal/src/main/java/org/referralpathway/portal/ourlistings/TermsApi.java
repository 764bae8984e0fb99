package org.referralpathway.portal.ourlistings;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;

/// How much the viewer's group takes at once, at the referral service, asked with their own token.
@Path("/v1/own-terms")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface TermsApi {
    record Terms(
            @Nullable Integer mostOpen,
            @Nullable Boolean paidStaff,
            List<String> answerDays,
            @Nullable LocalDate awayUntil) {}

    @GET
    Terms own();

    @PUT
    Terms say(Terms terms);
}
