package org.referralpathway.directory.imports.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.imports.batch.ToDo;
import org.referralpathway.directory.imports.batch.ToDos;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

@Path("/v1/to-dos")
@RunOnVirtualThread
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Imports")
class ToDoResource {
    private final ToDos toDos;
    private final Services services;

    ToDoResource(ToDos toDos, Services services) {
        this.toDos = toDos;
        this.services = services;
    }

    /// @param record the organisation or service it is about
    /// @param told what the sheet says; empty for a record with a secret place
    record ToDoView(
            UUID id,
            String source,
            UUID record,
            String field,
            String detail,
            String told,
            boolean open,
            long version) {
        /// @param hidden the records of which nothing is told that a file says
        static ToDoView of(ToDo toDo, Set<UUID> hidden) {
            return new ToDoView(
                    toDo.id(),
                    toDo.source(),
                    toDo.record(),
                    toDo.field(),
                    toDo.detail(),
                    hidden.contains(toDo.record()) ? "" : toDo.told(),
                    toDo.isOpen(),
                    toDo.version());
        }
    }

    @GET
    @Operation(summary = "What somebody should look at in listings that came from a sheet")
    public Page<ToDoView> open(
            @QueryParam("limit") @DefaultValue("20") Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor) {
        var hidden = services.hidden();
        return Page.of(toDos.open(limit, cursor), limit, ToDo::id)
                .map(toDo -> ToDoView.of(toDo, hidden));
    }

    @PUT
    @Path("{id}/done")
    @Operation(summary = "Strike something off the list")
    public RestResponse<ToDoView> done(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        var done = toDos.strikeOff(id, IfMatch.required(ifMatch));
        return RestResponse.ResponseBuilder.ok(ToDoView.of(done, services.hidden()))
                .header("ETag", IfMatch.etag(done.version()))
                .build();
    }
}
