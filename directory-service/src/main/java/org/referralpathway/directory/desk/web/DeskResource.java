package org.referralpathway.directory.desk.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.desk.Desk;
import org.referralpathway.directory.desk.KeepDesk;
import org.referralpathway.directory.desk.WhoToSpeakTo;
import org.referralpathway.directory.web.Id;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;

@Path("/v1/desks")
@RunOnVirtualThread
@RolesAllowed({
    Roles.STEWARD,
    Roles.COORDINATOR,
    Roles.PROVIDER,
    Roles.REFERRER,
    Roles.PARTNER,
    Roles.PRIVACY
})
@Tag(name = "Desks")
class DeskResource {
    private final WhoToSpeakTo who;
    private final KeepDesk keep;

    DeskResource(WhoToSpeakTo who, KeepDesk keep) {
        this.who = who;
        this.keep = keep;
    }

    /// @param answersWithin working days
    record WantedDesk(
            @NotNull UUID organization,
            @NotBlank @Size(max = 100) String name,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> subjects,
            @Nullable UUID person,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 254) @Email String email,
            @Nullable @Size(max = 200) String hours,
            @Min(1) @Max(60) int answersWithin,
            @NotNull Boolean listed) {
        Desk.Says says() {
            return new Desk.Says(
                    name.strip(),
                    subjects.stream().map(String::strip).distinct().toList(),
                    person,
                    phone,
                    email,
                    hours,
                    answersWithin,
                    listed);
        }
    }

    record DeskList(List<WhoToSpeakTo.Contact> items) {}

    record DeskView(UUID id, UUID organization, Desk.Says says) {}

    @GET
    @Operation(
            summary = "Who do I speak to about something?",
            description =
                    "The best fit first: a named person where there is one on duty, with the desk"
                            + " behind. At most 20, and every desk where nothing is asked.")
    public DeskList find(
            @QueryParam("about") @Size(max = 100) @Nullable String about,
            @QueryParam("organization") @Nullable Id organization) {
        return new DeskList(
                who.about(
                        about == null || about.isBlank() ? null : about.replace('\0', ' '),
                        organization == null ? null : organization.value()));
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(value = DeskView.class, responseCode = "200")
    @Operation(
            summary = "A desk as its organisation wrote it down",
            description = "For stewards and the organisation's owners, to change it.")
    public RestResponse<DeskView> get(@PathParam("id") UUID id) {
        return answer(keep.kept(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.STEWARD, Roles.PROVIDER, Roles.REFERRER, Roles.PARTNER, Roles.COORDINATOR})
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @Operation(
            summary = "Record a desk",
            description =
                    "By stewards and the organisation's owners; a change with `If-Match`. Saying"
                            + " again what holds changes nothing.")
    public RestResponse<DeskView> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WantedDesk wanted) {
        return answer(keep.keep(id, wanted.organization(), wanted.says(), ifMatch));
    }

    private static RestResponse<DeskView> answer(Desk desk) {
        return RestResponse.ResponseBuilder.ok(
                        new DeskView(desk.id(), desk.organization(), desk.says()))
                .header("ETag", IfMatch.etag(desk.sequence()))
                .build();
    }
}
