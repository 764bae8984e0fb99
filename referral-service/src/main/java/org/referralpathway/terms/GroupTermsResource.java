package org.referralpathway.terms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;

@Path("/v1/own-terms")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
class GroupTermsResource {
    record Saying(
            @Nullable
                    @Min(value = 1, message = "Enter a number from 1")
                    @Max(value = 50, message = "Enter a number up to 50")
                    Integer mostOpen,
            @Nullable Boolean paidStaff,
            @NotEmpty(message = "Choose at least one day") @Size(max = 7)
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "MO|TU|WE|TH|FR|SA|SU",
                                            message = "Use MO, TU, WE, TH, FR, SA or SU")
                                    String>
                            answerDays,
            @Nullable LocalDate awayUntil) {}

    private final GroupTerms terms;

    GroupTermsResource(GroupTerms terms) {
        this.terms = terms;
    }

    @GET
    @Operation(summary = "How much the caller's group takes at once, and when it answers")
    public GroupTerms.Terms get() {
        return terms.own();
    }

    @PUT
    @Operation(
            summary = "Say how much your group takes at once, and when it answers",
            description =
                    "A group that is away is asked nothing, and what waits for its answer goes on to"
                            + " others, without a mark. Clocks run on its days only. Without a"
                            + " number, a group without paid staff takes three at once.")
    public GroupTerms.Terms put(@Valid @NotNull Saying body) {
        return terms.say(
                new GroupTerms.Terms(
                        body.mostOpen(), body.paidStaff(), body.answerDays(), body.awayUntil()));
    }
}
