package org.referralpathway.need;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

@Path("/v1/needs")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class NeedResource {
    record Post(
            @JsonProperty("case") @NotNull(message = "Choose a case") UUID supportCase,
            @NotBlank(message = "Choose a kind of need") @Size(max = 100) String kind,
            @NotNull(message = "Choose how urgent it is") Urgency urgency,
            @Nullable LocalDate by,
            @NotBlank(message = "Enter a postcode")
                    @Size(max = 10, message = "Enter a full UK postcode, like LU1 2AB")
                    String postcode,
            @Nullable
                    @Min(value = 1, message = "Enter a number from 1")
                    @Max(value = 1000, message = "Enter a number up to 1,000")
                    Integer quantity,
            @Nullable @Valid Repeats repeats,
            @Nullable @Size(max = 6, message = "Leave at least one day")
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "MO|TU|WE|TH|FR|SA|SU",
                                            message = "Use MO, TU, WE, TH, FR, SA or SU")
                                    String>
                            notOn,
            @Nullable @Size(max = 5)
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "[a-z]{2,3}",
                                            message = "Use a language code of two or three letters")
                                    String>
                            languages,
            @Nullable @Size(max = 10)
                    List<
                                    @NotNull
                                    @Pattern(
                                            regexp = "[a-z-]{2,40}",
                                            message = "Use one of the access codes")
                                    String>
                            access,
            @Nullable @Valid Preferred preferred,
            @Nullable @Size(max = 2000, message = "Use at most 2,000 characters") String note) {
        PostNeed.Wish wish() {
            return new PostNeed.Wish(
                    supportCase,
                    kind,
                    urgency,
                    by,
                    postcode,
                    quantity == null ? 1 : quantity,
                    repeats,
                    notOn == null ? List.of() : notOn,
                    languages == null ? List.of() : languages,
                    access == null ? List.of() : access,
                    preferred == null ? Preferred.NOTHING : preferred,
                    note);
        }

        @Override
        public String toString() {
            return "Post[not shown]";
        }
    }

    private final PostNeed post;
    private final NeedReader reader;
    private final Idempotency idempotency;

    NeedResource(PostNeed post, NeedReader reader, Idempotency idempotency) {
        this.post = post;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @POST
    public RestResponse<NeedView> post(@Valid @NotNull Post body) {
        var done = idempotency.once(body, () -> post.post(body.wish()));
        var view = reader.read(done.id());
        return RestResponse.ResponseBuilder.<NeedView>created(URI.create("/v1/needs/" + done.id()))
                .entity(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }

    @GET
    public Page<NeedView> list(
            @QueryParam("status") @Nullable NeedStatus status,
            @QueryParam("oldest") boolean oldest,
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        return reader.list(status, oldest, limit, cursor);
    }

    @GET
    @Path("{id}")
    public RestResponse<NeedView> get(UUID id) {
        var view = reader.read(id);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", IfMatch.etag(view.version()))
                .build();
    }
}
