package org.referralpathway.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/intakes")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class IntakeResource {
    record Report(List<Verdict> rows) {}

    private final Intake intake;

    IntakeResource(Intake intake) {
        this.intake = intake;
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            summary = "Bring a list of people and what they need",
            description =
                    "Columns by their names: id (whoever made the list gives one to each row),"
                            + " givenName, familyName, dateOfBirth, phone, email, address, postcode,"
                            + " language, atRisk, doNotContact, neverCall, neverVoicemail, neverText, neverWrite,"
                            + " safeHours, kind, urgency, by, note; atRisk, doNotContact and what begins with never"
                            + " is yes, no or empty. A verdict for each row; brought again, a row makes nothing. With dryRun nothing is"
                            + " kept. Nothing is offered before a ground for sharing is recorded.")
    public Report take(
            @QueryParam("pathway") @NotNull(message = "Name a pathway") UUID pathway,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull String csv) {
        return new Report(intake.take(csv, pathway, dryRun));
    }
}
