package org.referralpathway.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;

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
    public Conversation.Said get(UUID id) {
        return conversation.read(id);
    }

    @PUT
    @Operation(
            summary = "Write down what the person wants, can do and lacks",
            description = "Asked before any service is. Nobody outside the organisation reads it.")
    public Conversation.Said put(UUID id, @Valid @NotNull Telling body) {
        return conversation.keep(
                id, new Conversation.Said(body.wants(), body.strengths(), body.gaps(), null));
    }
}
