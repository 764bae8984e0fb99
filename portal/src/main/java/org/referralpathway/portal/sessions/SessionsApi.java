package org.referralpathway.portal.sessions;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.needs.Matches;
import org.referralpathway.portal.needs.NeedStatus;
import org.referralpathway.portal.needs.Urgency;

/// Weekly sessions at the referral service, asked with the viewer's own token.
@Path("/v1/sessions")
@AccessToken
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblems.class)
public interface SessionsApi {
    /// @param apart needs of sensitive kinds that wait and stand on no shared screen
    record Session(
            UUID id,
            UUID partnership,
            String partnershipName,
            Instant openedAt,
            @Nullable Instant closedAt,
            long items,
            long undecided,
            long apart) {
        public boolean open() {
            return closedAt == null;
        }

        public String page() {
            return "/sessions/" + id;
        }
    }

    /// @param confirmed whether somebody vouched for the listing this week
    record Candidate(
            UUID service,
            String serviceName,
            String organizationName,
            boolean confirmed,
            List<Matches.Remark> reasons,
            List<Matches.Remark> warnings) {}

    /// One need, as everybody in the room may see it.
    record Item(
            UUID need,
            String kindLabel,
            String urgency,
            @Nullable LocalDate by,
            String outcode,
            int quantity,
            LocalDate postedOn,
            String why,
            NeedStatus status,
            @Nullable UUID unanswered,
            List<Candidate> candidates,
            @Nullable String decision,
            @Nullable UUID service,
            @Nullable String serviceName,
            @Nullable String minute,
            @Nullable String dissent,
            @Nullable UUID referral,
            @Nullable String problem) {
        public String urgencyText() {
            return Urgency.text(urgency);
        }

        public String whyText() {
            return SessionWords.why(why);
        }

        public String decisionText() {
            return SessionWords.decision(decision, serviceName);
        }

        public @Nullable String problemText() {
            return SessionWords.problem(problem);
        }
    }

    /// A session with its agenda.
    record View(Session session, List<Item> items) {}

    /// A list without pages.
    record Items<T>(List<T> items) {}

    @GET
    Items<Session> recent();

    @POST
    View open(@HeaderParam("Idempotency-Key") UUID key, Map<String, Object> partnership);

    @GET
    @Path("{id}")
    View one(@PathParam("id") UUID id);

    @PUT
    @Path("{id}/needs/{need}")
    View decide(
            @PathParam("id") UUID id, @PathParam("need") UUID need, Map<String, Object> decision);

    @POST
    @Path("{id}/close")
    View close(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") UUID key,
            Map<String, Object> nothing);
}
