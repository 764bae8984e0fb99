package org.referralpathway.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;

@Path("/v1/cases/{id}/conversation")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
class ConversationResource {
    private static final String TOO_LONG = "Use at most 1,000 characters";

    record Telling(
            @Nullable @Size(max = 1000, message = TOO_LONG) String wants,
            @Nullable @Size(max = 1000, message = TOO_LONG) String strengths,
            @Nullable @Size(max = 1000, message = TOO_LONG) String gaps) {
        @Override
        public String toString() {
            return "Telling[not shown]";
        }
    }

    private final Conversation conversation;

    ConversationResource(Conversation conversation) {
        this.conversation = conversation;
    }

    @GET
    @Operation(summary = "What the person wants, can do and lacks, in their words")
    public RestResponse<Conversation.Said> get(UUID id) {
        return answer(conversation.read(id));
    }

    @PUT
    @Operation(
            summary = "Write down what the person wants, can do and lacks",
            description =
                    "Asked before any service is. Nobody outside the organisation reads it. `If-Match`"
                            + " names the version read, `\"0\"` before anything was written.")
    public RestResponse<Conversation.Said> put(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Telling body) {
        return answer(
                conversation.keep(
                        id,
                        IfMatch.required(ifMatch),
                        body.wants(),
                        body.strengths(),
                        body.gaps()));
    }

    private static RestResponse<Conversation.Said> answer(Conversation.Said said) {
        return RestResponse.ResponseBuilder.ok(said)
                .header("ETag", IfMatch.etag(said.version()))
                .build();
    }
}
