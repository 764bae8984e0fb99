package org.referralpathway.portal.needs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Listing;
import org.referralpathway.portal.layout.Viewer;
import org.referralpathway.portal.security.Roles;

/// Needs to read: the list, and one with the groups that can help.
@Path("/needs")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class NeedPages {
    private static final int PAGE = 25;

    @CheckedTemplate(basePath = "needs")
    static class Templates {
        static native TemplateInstance list(Listing<NeedView> needs, List<DraftsApi.Begun> begun);

        static native TemplateInstance need(
                NeedView need,
                @Nullable Matches matches,
                @Nullable Ground ground,
                @Nullable List<InHandApi.Since> inHand,
                SeveralApi.@Nullable Line line,
                BoardApi.@Nullable State board);
    }

    private final NeedsApi needs;
    private final SharingApi sharing;
    private final DraftsApi drafts;
    private final InHandApi inHand;
    private final SeveralApi several;
    private final BoardApi board;
    private final Viewer viewer;

    NeedPages(
            @RestClient NeedsApi needs,
            @RestClient SharingApi sharing,
            @RestClient DraftsApi drafts,
            @RestClient InHandApi inHand,
            @RestClient SeveralApi several,
            @RestClient BoardApi board,
            Viewer viewer) {
        this.needs = needs;
        this.sharing = sharing;
        this.drafts = drafts;
        this.inHand = inHand;
        this.several = several;
        this.board = board;
        this.viewer = viewer;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        return Templates.list(
                needs.needs(null, cursor, PAGE), cursor == null ? begun() : List.of());
    }

    @GET
    @Path("{id}")
    public TemplateInstance need(UUID id) {
        var need = needs.need(id);
        return Templates.need(
                need,
                need.status().isLooking() ? matches(id) : null,
                ground(need),
                need.status().isLooking() && viewer.isCoordinator() ? inHand(id) : List.of(),
                need.status().isLooking() && !need.referrals().isEmpty() ? line(id) : null,
                need.status().isLooking() ? board(id) : null);
    }

    /// Null where nothing was agreed, and for those whose case it is not.
    private @Nullable Ground ground(NeedView need) {
        if (need.person() == null) {
            return null;
        }
        return sharing.grounds(need.caseId()).items().stream()
                .findFirst()
                .filter(Ground::holds)
                .orElse(null);
    }

    /// Null where nobody stands in line.
    private SeveralApi.@Nullable Line line(UUID id) {
        try {
            return several.line(id);
        } catch (ApiProblem | ProcessingException _) {
            return null;
        }
    }

    /// Null where it does not say; the need is still worth showing.
    private BoardApi.@Nullable State board(UUID id) {
        try {
            return board.state(id);
        } catch (ApiProblem | ProcessingException _) {
            return null;
        }
    }

    /// What was begun is worth less than the list itself.
    private List<DraftsApi.Begun> begun() {
        try {
            return drafts.begun().items();
        } catch (ApiProblem | ProcessingException _) {
            return List.of();
        }
    }

    /// Null where the service does not say: that is not the same as none.
    private @Nullable List<InHandApi.Since> inHand(UUID id) {
        try {
            return inHand.of(id).items();
        } catch (ApiProblem | ProcessingException _) {
            return null;
        }
    }

    /// Without its candidates a need is still worth showing.
    private @Nullable Matches matches(UUID id) {
        try {
            return needs.matches(id);
        } catch (ApiProblem | ProcessingException _) {
            return null;
        }
    }
}
