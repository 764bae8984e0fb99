package org.referralpathway.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Page;

@Path("/v1/sessions")
@RunOnVirtualThread
@RolesAllowed(Roles.COORDINATOR)
class SessionResource {
    record Nothing() {}

    record Opening(@NotNull(message = "Choose a partnership") UUID partnership) {}

    record Deciding(
            @NotNull(message = "Choose what is to be done") Decisions.Kind decision,
            @Nullable UUID service,
            @Nullable @Size(max = 500, message = "Use at most 500 characters") String minute,
            @Nullable @Size(max = 500, message = "Use at most 500 characters") String dissent) {
        @Override
        public String toString() {
            return "Deciding[not shown]";
        }
    }

    record View(Sessions.Session session, List<Agenda.Item> items) {}

    private final Sessions sessions;
    private final Agenda agenda;
    private final Decisions decisions;
    private final Idempotency idempotency;

    SessionResource(
            Sessions sessions, Agenda agenda, Decisions decisions, Idempotency idempotency) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.decisions = decisions;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "The sessions of the caller's organisation, newest first")
    public Page<Sessions.Session> recent() {
        return new Page<>(sessions.recent(), null);
    }

    @POST
    @Operation(
            summary = "Open a session with everything that still has nobody",
            description =
                    "Never offered, said no to, left unanswered, or with a group that is late. Needs"
                            + " of sensitive kinds are counted and not shown.")
    public RestResponse<View> open(@Valid @NotNull Opening body) {
        var done = idempotency.once(body, () -> sessions.open(body.partnership()));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/v1/sessions/" + done.id()))
                .entity(view(done.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "The agenda with candidates ranked now, and what has been decided")
    public View get(UUID id) {
        return view(id);
    }

    @PUT
    @Path("{id}/needs/{need}")
    @Operation(
            summary = "Decide what is done about a need",
            description =
                    "In the place of what was decided before; only what is"
                            + " urgent leaves before the end. The answer holds this need only.")
    public View decide(UUID id, UUID need, @Valid @NotNull Deciding body) {
        decisions.decide(
                id,
                need,
                new Decisions.Decision(
                        body.decision(), body.service(), body.minute(), body.dissent()));
        var session = sessions.require(id);
        return new View(session, agenda.of(session, need));
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Close it: what was decided is sent, each offer once")
    public View close(UUID id, @Valid @NotNull Nothing body) {
        return view(idempotency.once(body, () -> sessions.close(id)).id());
    }

    private View view(UUID id) {
        var session = sessions.require(id);
        return new View(session, agenda.of(session));
    }
}
