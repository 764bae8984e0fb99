package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.NotFound;

/// Anybody may say in words what is wrong with a listing; only stewards read it.
@ApplicationScoped
public class SuggestImprovement {
    /// More than this many unread ones are not kept: nobody could tell the good ones any more.
    private static final int MOST = 20;

    private final Services services;
    private final Edits edits;
    private final InstantSource clock;
    private final Uuid7 ids;

    SuggestImprovement(Services services, Edits edits, InstantSource clock, Uuid7 ids) {
        this.services = services;
        this.edits = edits;
        this.clock = clock;
        this.ids = ids;
    }

    /// The listing is held, so that the limit holds however many suggest at once.
    @Transactional
    public void suggest(UUID service, String text) {
        if (services.holdIfThere(service).filter(Service::isPublic).isEmpty()) {
            throw new NotFound();
        }
        if (edits.suggestionsWaiting(service) >= MOST) {
            throw new TooManySuggestions();
        }
        var none = JsonNodeFactory.instance.objectNode();
        var wanted = new Edit.Wanted(none, none, text, null, null);
        edits.persist(new Edit(ids.next(), service, EditKind.SUGGESTION, wanted, clock.instant()));
    }
}
