package org.referralpathway.enquiry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

@Path("/v1/enquiries")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR, Roles.PARTNER})
class EnquiryResource {
    private static final Duration LOOK_BACK = Duration.ofDays(365);

    record Nothing() {}

    record Asking(
            @NotNull(message = "Choose a partnership") UUID partnership,
            @Nullable UUID desk,
            @NotBlank(message = "Say what it is about")
                    @Size(max = 100, message = "Use at most 100 characters")
                    String subject,
            @NotBlank(message = "Write your question")
                    @Size(max = 2000, message = "Use at most 2,000 characters")
                    String text) {
        @Override
        public String toString() {
            return "Asking[not shown]";
        }
    }

    record Words(
            @NotBlank(message = "Write something")
                    @Size(max = 2000, message = "Use at most 2,000 characters")
                    String text) {
        @Override
        public String toString() {
            return "Words[not shown]";
        }
    }

    record Passing(@NotNull(message = "Choose a desk") UUID desk) {}

    private final Ask ask;
    private final EnquiryView.Reader reader;
    private final Idempotency idempotency;
    private final InstantSource clock;

    EnquiryResource(
            Ask ask, EnquiryView.Reader reader, Idempotency idempotency, InstantSource clock) {
        this.ask = ask;
        this.reader = reader;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Questions that the caller's organisation asked, or that wait for it",
            description = "Newest first; `asked=false` for those to answer or to pass on.")
    public Page<EnquiryView> list(
            @QueryParam("asked") @DefaultValue("true") boolean asked,
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return reader.list(asked, limit, cursor);
    }

    @POST
    @Operation(
            summary = "Ask a public body something",
            description =
                    "Without a desk it goes to those who coordinate the partnership, who pass it on."
                            + " Do not write who it is about.")
    public RestResponse<EnquiryView> ask(@Valid @NotNull Asking body) {
        var done =
                idempotency.once(
                        body,
                        () ->
                                ask.ask(
                                        new Ask.Question(
                                                body.partnership(),
                                                body.desk(),
                                                body.subject(),
                                                body.text())));
        return RestResponse.ResponseBuilder.<EnquiryView>created(
                        URI.create("/v1/enquiries/" + done.id()))
                .entity(reader.read(done.id()))
                .build();
    }

    @GET
    @Path("figures")
    @Operation(
            summary = "How quickly each body of a partnership answers, over the last year",
            description = "Of bodies, and of nobody's questions.")
    public Page<EnquiryView.Figures> figures(
            @QueryParam("partnership") @NotNull(message = "Name a partnership") UUID partnership) {
        return new Page<>(reader.figures(partnership, clock.instant().minus(LOOK_BACK)), null);
    }

    @GET
    @Path("{id}")
    public RestResponse<EnquiryView> get(UUID id) {
        return tagged(reader.read(id));
    }

    @POST
    @Path("{id}/pass-on")
    @Operation(summary = "Give it to another desk, of whatever body; its time begins anew")
    public RestResponse<EnquiryView> pass(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Passing body) {
        return once(body, () -> ask.pass(id, IfMatch.required(ifMatch), body.desk()));
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "Answer it, by whoever has it")
    public RestResponse<EnquiryView> answer(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Words body) {
        return once(body, () -> ask.answer(id, IfMatch.required(ifMatch), body.text()));
    }

    @POST
    @Path("{id}/ask-again")
    @Operation(summary = "It was no answer yet; within 28 days")
    public RestResponse<EnquiryView> again(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Words body) {
        return once(body, () -> ask.askAgain(id, IfMatch.required(ifMatch), body.text()));
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Whoever asked is content, or does not need it any more")
    public RestResponse<EnquiryView> close(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Nothing body) {
        return once(body, () -> ask.close(id, IfMatch.required(ifMatch)));
    }

    private RestResponse<EnquiryView> once(Object body, Supplier<UUID> act) {
        return tagged(reader.read(idempotency.once(body, act).id()));
    }

    private static RestResponse<EnquiryView> tagged(EnquiryView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
