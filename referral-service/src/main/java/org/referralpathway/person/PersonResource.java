package org.referralpathway.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

@Path("/v1/people")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class PersonResource {
    record Recording(
            @NotBlank(message = "Enter the given name") @Size(max = 100) String givenName,
            @NotBlank(message = "Enter the family name") @Size(max = 100) String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable
                    @Size(max = 30)
                    @Pattern(
                            regexp = "[+0-9 ()-]*",
                            message = "Enter a phone number, like 01632 960 001")
                    String phone,
            @Nullable
                    @Size(max = 200)
                    @Email(message = "Enter an e-mail address, like name@example.org")
                    String email,
            @Nullable @Size(max = 500) String address,
            @Nullable @Size(max = 10) String postcode,
            @Nullable
                    @Pattern(
                            regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
                            message = "Choose a language")
                    String language,
            @Nullable @Size(max = 10)
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "[a-z-]{2,40}",
                                            message = "Use one of the access codes")
                                    String>
                            access,
            @Nullable @Size(max = 2000, message = "Use at most 2,000 characters") String note,
            @Nullable @Valid SafeContact safeContact,
            @Nullable @Size(max = 5) List<@NotNull @Valid Identifier> identifiers,
            @Nullable Boolean atRisk) {
        Person.Details details() {
            return new Person.Details(
                    givenName,
                    familyName,
                    dateOfBirth,
                    phone,
                    email,
                    address,
                    postcode,
                    language,
                    access == null ? List.of() : access.stream().distinct().toList(),
                    note,
                    safeContact == null ? SafeContact.ANY : safeContact,
                    identifiers == null ? List.of() : identifiers,
                    atRisk);
        }

        @Override
        public String toString() {
            return "Recording[not shown]";
        }
    }

    private final RecordPerson record;
    private final PersonView.Reader reader;
    private final Idempotency idempotency;

    PersonResource(RecordPerson record, PersonView.Reader reader, Idempotency idempotency) {
        this.record = record;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @POST
    public RestResponse<PersonView> post(@Valid @NotNull Recording recording) {
        var done = idempotency.once(recording, () -> record.record(recording.details()));
        return RestResponse.ResponseBuilder.<PersonView>created(
                        URI.create("/v1/people/" + done.id()))
                .entity(reader.read(done.id()))
                .build();
    }

    @GET
    public Page<PersonView> list(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return reader.list(limit, cursor);
    }

    @GET
    @Path("{id}")
    @Transactional
    public RestResponse<PersonView> get(UUID id) {
        return tagged(reader.read(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Put right what is known of a person")
    public RestResponse<PersonView> put(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Recording recording) {
        return tagged(
                reader.read(record.change(id, IfMatch.required(ifMatch), recording.details())));
    }

    private static RestResponse<PersonView> tagged(PersonView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
