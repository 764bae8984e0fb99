package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.service.CouncilAreas;
import org.referralpathway.directory.service.Reach;
import org.referralpathway.directory.service.RecordServiceRow;
import org.referralpathway.directory.service.ServiceRow;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Turn;
import org.referralpathway.directory.taxonomy.Vocabularies;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// A group writes a new listing. Nobody reads it until a steward has looked at it.
@ApplicationScoped
public class OfferListing {
    /// So many of a group may wait at once.
    private static final int MOST = 5;

    private final Services services;
    private final Organizations organizations;
    private final RecordServiceRow record;
    private final Edits edits;
    private final CouncilAreas areas;
    private final Vocabularies vocabularies;
    private final Caller caller;
    private final Turn turn;
    private final InstantSource clock;
    private final Uuid7 ids;

    OfferListing(
            Services services,
            Organizations organizations,
            RecordServiceRow record,
            Edits edits,
            CouncilAreas areas,
            Vocabularies vocabularies,
            Caller caller,
            Turn turn,
            InstantSource clock,
            Uuid7 ids) {
        this.services = services;
        this.organizations = organizations;
        this.record = record;
        this.edits = edits;
        this.areas = areas;
        this.vocabularies = vocabularies;
        this.caller = caller;
        this.turn = turn;
        this.clock = clock;
        this.ids = ids;
    }

    /// What there is to choose from.
    @Transactional
    public Reach.Names names() {
        return new Reach.Names(vocabularies.names(Reach.KINDS), areas.names());
    }

    /// @throws InvalidField for a kind or an area that is on no list
    void check(Reach reach, Reach.Names names) {
        if (!names.kinds().keySet().containsAll(reach.kinds())) {
            throw new InvalidField("/kinds", "Choose from the kinds of help that are listed");
        }
        if (!names.areas().keySet().containsAll(reach.areas())) {
            throw new InvalidField("/areas", "Choose from the council areas that are listed");
        }
    }

    /// @return the edit that waits
    @Transactional
    public UUID offer(String name, String description, Reach reach) {
        turn.await();
        var organization = caller.organization();
        if (organizations.publicOne(organization).isEmpty()) {
            throw new NotFound();
        }
        var names = names();
        check(reach, names);
        if (edits.newOnes(organization) >= MOST) {
            throw new InvalidField("", "Five new listings wait to be looked at already");
        }
        var document =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", ids.next().toString())
                        .put("name", name)
                        .put("description", description)
                        .put("status", "withdrawn");
        document.setAll(reach.fields(document, names));
        record.record(ServiceRow.of(document), organization, RecordServiceRow.NOTHING);
        var id = UUID.fromString(document.path("id").asText());
        return wait(id, document).id();
    }

    private Edit wait(UUID service, ObjectNode document) {
        var changes = document.deepCopy().put("status", "active");
        changes.remove("id");
        var wanted =
                new Edit.Wanted(
                        changes,
                        JsonNodeFactory.instance.objectNode(),
                        null,
                        caller.user(),
                        caller.organization());
        var edit = new Edit(ids.next(), service, EditKind.NEW, wanted, clock.instant());
        edits.persist(edit);
        return edit;
    }
}
