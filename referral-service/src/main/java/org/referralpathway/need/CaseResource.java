package org.referralpathway.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.Page;

@Path("/v1/cases")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class CaseResource {
    record Open(
            @NotNull(message = "Choose a person") UUID person,
            @NotNull(message = "Choose a pathway") UUID pathway) {}

    record CaseView(UUID id, UUID person, UUID pathway, UUID partnership, Instant openedAt) {
        static CaseView of(SupportCase opened) {
            return new CaseView(
                    opened.id(),
                    opened.person(),
                    opened.pathway(),
                    opened.partnership(),
                    opened.openedAt());
        }
    }

    private final SupportCases cases;
    private final Idempotency idempotency;

    CaseResource(SupportCases cases, Idempotency idempotency) {
        this.cases = cases;
        this.idempotency = idempotency;
    }

    @POST
    public RestResponse<CaseView> open(@Valid @NotNull Open open) {
        var done = idempotency.once(open, () -> cases.open(open.person(), open.pathway()));
        return RestResponse.ResponseBuilder.<CaseView>created(URI.create("/v1/cases/" + done.id()))
                .entity(CaseView.of(cases.requireOwn(done.id())))
                .build();
    }

    @GET
    @Transactional
    @Operation(summary = "The open cases of a person of the caller's organisation, newest first")
    public Page<CaseView> list(
            @QueryParam("person") @NotNull(message = "Name a person") UUID person) {
        return new Page<>(cases.openOf(person).stream().map(CaseView::of).toList(), null);
    }

    @GET
    @Path("{id}")
    public CaseView get(UUID id) {
        return CaseView.of(cases.requireOwn(id));
    }
}
