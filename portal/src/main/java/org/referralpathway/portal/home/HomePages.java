package org.referralpathway.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.colleagues.ColleaguesApi;
import org.referralpathway.portal.layout.Viewer;
import org.referralpathway.portal.needs.NeedStatus;
import org.referralpathway.portal.needs.NeedView;
import org.referralpathway.portal.needs.NeedsApi;
import org.referralpathway.portal.referrals.Inbox;
import org.referralpathway.portal.referrals.ReadInbox;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.tasks.TasksApi;

/// The start page for everybody, and for who is signed in what waits for them.
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class HomePages {
    private static final int ENOUGH = 100;

    /// Null where the service does not answer: the page still says where to go.
    record Waiting(
            @Nullable List<NeedView> needs, @Nullable Inbox referrals, List<TasksApi.Task> tasks) {}

    /// An organisation of whose people the user should say that they still work there.
    record Staff(UUID organization, long toCheck) {}

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance start();

        static native TemplateInstance sender(Waiting waiting, @Nullable Staff staff);

        static native TemplateInstance group(Waiting waiting, @Nullable Staff staff);

        static native TemplateInstance other(List<Today> today, @Nullable Staff staff);
    }

    private final Viewer viewer;
    private final NeedsApi needs;
    private final ReadInbox inbox;
    private final TasksApi tasks;
    private final ColleaguesApi colleagues;

    HomePages(
            Viewer viewer,
            @RestClient NeedsApi needs,
            ReadInbox inbox,
            @RestClient TasksApi tasks,
            @RestClient ColleaguesApi colleagues) {
        this.viewer = viewer;
        this.needs = needs;
        this.inbox = inbox;
        this.tasks = tasks;
        this.colleagues = colleagues;
    }

    @GET
    public TemplateInstance home() {
        if (!viewer.isSignedIn()) {
            return Templates.start();
        }
        if (viewer.isSender()) {
            return Templates.sender(waiting(), staff());
        }
        if (viewer.isProvider()) {
            return Templates.group(waiting(), staff());
        }
        return Templates.other(Today.of(viewer), staff());
    }

    private @Nullable Staff staff() {
        if (viewer.is(Roles.ADMIN)) {
            return null;
        }
        try {
            var own = colleagues.own();
            return own.toCheck() > 0 ? new Staff(own.id(), own.toCheck()) : null;
        } catch (ApiProblem | ProcessingException _) {
            return null;
        }
    }

    private Waiting waiting() {
        try {
            return new Waiting(
                    viewer.isSender() ? unsent() : null,
                    inbox.read(viewer.isProvider(), null),
                    viewer.isSender() ? tasks.tasks(ENOUGH).items() : List.of());
        } catch (ApiProblem | ProcessingException _) {
            return new Waiting(null, null, List.of());
        }
    }

    /// Oldest first: it has been without a group for longest.
    private List<NeedView> unsent() {
        return needs.inOrder(NeedStatus.OPEN, true, ENOUGH).items().stream()
                .filter(need -> need.status() == NeedStatus.OPEN)
                .toList();
    }
}
