package org.referralpathway.directory.register.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.RegisterNumber;
import org.referralpathway.directory.register.FindDuplicates;
import org.referralpathway.directory.register.LinkOrganizations;
import org.referralpathway.directory.register.Resemblance;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.problem.InvalidField;

@Path("/v1")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.COORDINATOR})
@Tag(name = "Duplicates")
class DuplicateResource {
    private final FindDuplicates find;
    private final LinkOrganizations link;

    DuplicateResource(FindDuplicates find, LinkOrganizations link) {
        this.find = find;
        this.link = link;
    }

    record Register(
            @NotBlank @Size(max = 20) String scheme, @NotBlank @Size(max = 40) String number) {}

    record Check(
            @NotBlank @Size(max = 500) String name,
            @Nullable @Size(max = 10) String postcode,
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 5) List<@NotNull @Valid Register> registers,
            @Nullable UUID except) {
        FindDuplicates.Known known() {
            return new FindDuplicates.Known(name, postcode, email, numbers(), except);
        }

        private List<RegisterNumber> numbers() {
            var numbers = new ArrayList<RegisterNumber>();
            var given = registers == null ? List.<Register>of() : registers;
            for (var i = 0; i < given.size(); i++) {
                var pointer = "/registers/" + i + "/number";
                numbers.add(
                        RegisterNumber.of(given.get(i).scheme(), given.get(i).number())
                                .orElseThrow(() ->
                                        new InvalidField(
                                                pointer, "Is no number of this register")));
            }
            return numbers;
        }
    }

    record Resemblances(List<Resemblance> items) {}

    record Same(@NotNull UUID organization) {}

    @POST
    @Path("organization-checks")
    @Operation(
            summary = "Is this organisation in the directory already?",
            description =
                    "Changes nothing, so no Idempotency-Key is asked for. Register schemes: GB-CHC,"
                            + " GB-SC, GB-NIC, GB-COH.")
    public Resemblances check(@Valid @NotNull Check check) {
        return new Resemblances(find.of(check.known()));
    }

    @PUT
    @Path("organizations/{id}/same-as")
    @RolesAllowed(Roles.STEWARD)
    @APIResponse(responseCode = "204", description = "It is one organisation now")
    @APIResponse(responseCode = "404", description = "It is not there")
    @Operation(
            summary = "Say that this record is another organisation",
            description =
                    "Its services go there, and so does what feeds say of it from now on. Saying it"
                            + " again changes nothing.")
    public void same(@PathParam("id") UUID id, @Valid @NotNull Same same) {
        link.link(id, same.organization());
    }
}
