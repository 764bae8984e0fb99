package org.referralpathway.directory.edits.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.edits.DecideEdit;
import org.referralpathway.directory.edits.Edit;
import org.referralpathway.directory.edits.EditKind;
import org.referralpathway.directory.edits.EditListing;
import org.referralpathway.directory.edits.Edits;
import org.referralpathway.directory.edits.ListingChange;
import org.referralpathway.directory.edits.ShownEdits;
import org.referralpathway.directory.edits.SuggestImprovement;
import org.referralpathway.directory.edits.TooManySuggestions;
import org.referralpathway.directory.eligibility.Circumstance;
import org.referralpathway.directory.eligibility.Eligibility;
import org.referralpathway.directory.eligibility.Rule;
import org.referralpathway.directory.place.Postcode;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.Problem;
import org.referralpathway.kit.problem.Problems;

@Path("/v1")
@RunOnVirtualThread
@Tag(name = "Edits")
class EditResource {
    /// What strangers suggest is read by stewards only, as its page says.
    private static final Set<EditKind> FOR_GROUPS =
            EnumSet.complementOf(EnumSet.of(EditKind.SUGGESTION));

    private final Stewards stewards;
    private final EditListing editListing;
    private final DecideEdit decideEdit;
    private final SuggestImprovement suggest;
    private final Edits edits;
    private final ShownEdits shown;
    private final Caller caller;

    EditResource(
            Stewards stewards,
            EditListing editListing,
            DecideEdit decideEdit,
            SuggestImprovement suggest,
            Edits edits,
            ShownEdits shown,
            Caller caller) {
        this.caller = caller;
        this.stewards = stewards;
        this.editListing = editListing;
        this.decideEdit = decideEdit;
        this.suggest = suggest;
        this.edits = edits;
        this.shown = shown;
    }

    record WantedHours(
            @NotNull @Pattern(regexp = "(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU)){0,6}")
                    String days,
            @NotNull @Pattern(regexp = TIME) String opens,
            @NotNull @Pattern(regexp = TIME) String closes) {
        private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    }

    record WantedRules(
            @NotNull @Size(max = 20) List<@NotNull Rule> include,
            @NotNull @Size(max = 20) List<@NotNull Rule> exclude) {
        Eligibility rules() {
            return new Eligibility(include, exclude);
        }
    }

    record WantedAddress(
            @NotBlank @Size(max = 200) String street,
            @NotBlank @Size(max = 100) String city,
            @NotBlank @Size(max = 10) String postcode) {
        ListingChange.Address address() {
            return new ListingChange.Address(
                    street.strip(),
                    city.strip(),
                    Postcode.of(postcode)
                            .orElseThrow(() ->
                                    new InvalidField(
                                            "/address/postcode", "Enter a full UK postcode")));
        }
    }

    record WantedChange(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 5000) String description,
            @Nullable @Size(max = 500) String url,
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 500) String fees,
            @Nullable @Size(max = 500) String alert,
            @Nullable @Pattern(regexp = "active|temporarily closed") String status,
            @Nullable @PositiveOrZero @Max(130) Integer minimumAge,
            @Nullable @PositiveOrZero @Max(130) Integer maximumAge,
            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 40) String> phones,
            @Nullable @Size(max = 50) List<@NotNull @Valid WantedHours> hours,
            @Nullable @Valid WantedRules eligibility,
            @Nullable @Valid WantedAddress address) {
        ListingChange change() {
            var times =
                    hours == null
                            ? null
                            : hours.stream()
                                    .map(h ->
                                            new ListingChange.Hours(
                                                    h.days(), h.opens(), h.closes()))
                                    .toList();
            return new ListingChange(
                    name,
                    description,
                    url,
                    email,
                    fees,
                    alert,
                    status,
                    minimumAge,
                    maximumAge,
                    phones,
                    times,
                    eligibility == null ? null : eligibility.rules(),
                    address == null ? null : address.address());
        }
    }

    record Suggestion(@NotBlank @Size(max = 1000) String text) {}

    record Decision(@NotNull Boolean accept) {}

    /// @param version what the next edit's If-Match names
    record Made(List<ShownEdits.Shown> edits, long version) {}

    @GET
    @Path("services/{id}/edits")
    @RolesAllowed({Roles.PROVIDER, Roles.STEWARD})
    @Operation(
            summary = "What was changed in a listing, by whom and when",
            description =
                    "By its group, a steward or an import, whose source is the note; a group reads the"
                            + " names of its own people. With `state` as `waiting` or `declined`,"
                            + " what its group wanted changed.")
    public RestResponse<Page<ShownEdits.Shown>> history(
            @PathParam("id") UUID id,
            @QueryParam("state") @DefaultValue("applied") StateCode state,
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        var service = editListing.own(id);
        var steward = stewards.isSteward(service.organizationId());
        var kinds = steward ? EnumSet.allOf(EditKind.class) : FOR_GROUPS;
        var page = Page.of(edits.history(id, state.value(), kinds, limit, cursor), limit, Edit::id);
        var own = steward ? null : caller.organization();
        return RestResponse.ResponseBuilder.ok(
                        new Page<>(shown.named(page.items(), own), page.next()))
                .header("ETag", IfMatch.etag(service.version()))
                .build();
    }

    /// @param circumstances every code that a rule may name, with its words
    record Rules(
            List<Rule> include,
            List<Rule> exclude,
            List<String> sentences,
            Map<String, String> circumstances) {}

    @GET
    @Path("services/{id}/eligibility")
    @RolesAllowed({Roles.PROVIDER, Roles.STEWARD})
    @Operation(summary = "Whom a listing is for, as rules and in plain English")
    public Rules eligibility(@PathParam("id") UUID id) {
        var rules = Eligibility.of(editListing.own(id).document());
        var circumstances = new LinkedHashMap<String, String>();
        for (var circumstance : Circumstance.values()) {
            circumstances.put(circumstance.code(), circumstance.words());
        }
        return new Rules(rules.include(), rules.exclude(), rules.sentences(), circumstances);
    }

    @PATCH
    @Path("services/{id}")
    @RolesAllowed({Roles.PROVIDER, Roles.STEWARD})
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @Operation(
            summary = "Change a listing",
            description =
                    "Fields left out stay. Contacts, description, cost and opening times are live at"
                            + " once; name, address, ages and eligibility wait for a steward. `If-Match` names the ETag of"
                            + " its edits.")
    public RestResponse<Made> edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WantedChange wanted) {
        var made = editListing.edit(id, wanted.change(), IfMatch.required(ifMatch));
        var version = editListing.own(id).version();
        return RestResponse.ResponseBuilder.ok(new Made(shown.show(made), version))
                .header("ETag", IfMatch.etag(version))
                .build();
    }

    @GET
    @Path("waiting-edits")
    @RolesAllowed(Roles.STEWARD)
    @Operation(summary = "Edits and suggestions that wait for a steward, oldest first")
    public Page<ShownEdits.Shown> waiting(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        var page = Page.of(edits.waiting(stewards.where(), limit, cursor), limit, Edit::id);
        return new Page<>(shown.show(page.items()), page.next());
    }

    @PUT
    @Path("waiting-edits/{id}/decision")
    @RolesAllowed(Roles.STEWARD)
    @Operation(summary = "Make a change that waits, or decline it")
    public RestResponse<ShownEdits.Shown> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Decision decision) {
        var decided = decideEdit.decide(id, decision.accept(), IfMatch.required(ifMatch));
        return RestResponse.ResponseBuilder.ok(shown.show(List.of(decided)).getFirst())
                .header("ETag", IfMatch.etag(decided.version()))
                .build();
    }

    @POST
    @Path("services/{id}/suggestions")
    @PermitAll
    @APIResponse(responseCode = "204", description = "A steward will read it")
    @APIResponse(responseCode = "429", description = "Enough suggestions wait to be read")
    @Operation(
            summary = "Say what is wrong with a listing",
            description =
                    "Anonymous. Nothing is kept of who said it, so there is nothing to repeat: no"
                            + " Idempotency-Key is asked for.")
    public void suggest(@PathParam("id") UUID id, @Valid @NotNull Suggestion suggestion) {
        suggest.suggest(id, suggestion.text().strip());
    }

    @ServerExceptionMapper
    RestResponse<Problem> tooMany(TooManySuggestions e) {
        var answer =
                Problems.answer(
                        Status.TOO_MANY_REQUESTS,
                        "too-many-suggestions",
                        "Enough suggestions wait to be read",
                        "Try again in some days");
        answer.getHeaders().putSingle("Retry-After", "86400");
        return answer;
    }
}
