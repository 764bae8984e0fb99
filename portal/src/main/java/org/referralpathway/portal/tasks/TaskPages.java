package org.referralpathway.portal.tasks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Strikes something off the list that stands on the home page.
@Path("/tasks/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class TaskPages {
    private final TasksApi tasks;
    private final Posted posted;

    TaskPages(@RestClient TasksApi tasks, Posted posted) {
        this.tasks = tasks;
        this.posted = posted;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response done(UUID id) {
        tasks.done(id, posted.form(Fields.of()).key(), Map.of());
        return Pages.seeOther("/", Done.TASK_DONE);
    }
}
