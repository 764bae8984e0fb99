package org.referralpathway.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.access.CaseAccess;
import org.referralpathway.incident.Incidents;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.pathway.Pathways;
import org.referralpathway.person.AgeBand;
import org.referralpathway.person.People;
import org.referralpathway.person.Vault;
import org.referralpathway.place.Places;
import org.referralpathway.place.Postcode;

/// A worker says what a person needs. From here on it is in hand: the partnership's coordinators
/// see it.
@ApplicationScoped
public class PostNeed {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final SupportCases cases;
    private final Needs needs;
    private final People people;
    private final Pathways pathways;
    private final Places places;
    private final Vault vault;
    private final FirstLook firstLook;
    private final Incidents incidents;
    private final Event<NeedPosted> posted;
    private final CaseAccess access;
    private final Audit audit;
    private final Outbox outbox;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    PostNeed(
            SupportCases cases,
            Needs needs,
            People people,
            Pathways pathways,
            Places places,
            Vault vault,
            FirstLook firstLook,
            Incidents incidents,
            Event<NeedPosted> posted,
            CaseAccess access,
            Audit audit,
            Outbox outbox,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.cases = cases;
        this.needs = needs;
        this.people = people;
        this.pathways = pathways;
        this.places = places;
        this.vault = vault;
        this.firstLook = firstLook;
        this.incidents = incidents;
        this.posted = posted;
        this.access = access;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// As a worker writes it.
    public record Wish(
            UUID supportCase,
            String kind,
            Urgency urgency,
            @Nullable LocalDate by,
            String postcode,
            int quantity,
            @Nullable Repeats repeats,
            List<String> notOn,
            List<String> languages,
            List<String> access,
            Preferred preferred,
            @Nullable String note) {}

    @Transactional
    public UUID post(Wish wish) {
        var at = clock.instant();
        var today = at.atZone(ZONE).toLocalDate();
        if (wish.by() != null && wish.by().isBefore(today)) {
            throw new InvalidField("/by", "Enter today or a later date");
        }
        var repeats = wish.repeats();
        if (repeats != null && repeats.until() != null && repeats.until().isBefore(today)) {
            throw new InvalidField("/repeats/until", "Enter today or a later date");
        }
        var of = ownCase(wish.supportCase());
        var id = ids.next();
        var need = new Need(id, of, caller.user(), asked(id, wish, of, today), at);
        var running = incidents.at(need.partnership(), need.place().district(), at);
        running.map(Incidents.Running::id).ifPresent(need::postedIn);
        need.readBy(firstLook.due(need, at));
        needs.persistAndFlush(need);
        access.openToReferrer(need.id(), need.organization(), at);
        access.openToCoordinators(need.id(), need.partnership(), at);
        audit.note(need.person(), List.of("need"), "record", "arrange-help", null);
        outbox.append(need.opened().toOutbox());
        posted.fire(new NeedPosted(need, running.orElse(null), at));
        return need.id();
    }

    private SupportCase ownCase(UUID id) {
        try {
            return cases.requireOwn(id);
        } catch (NotFound e) {
            throw new InvalidField("/case", "Choose a case of your organisation");
        }
    }

    private Need.Asked asked(UUID id, Wish wish, SupportCase of, LocalDate today) {
        var kind = pathways.requireKind(wish.kind(), "/kind");
        var seal = vault.of(of.person());
        var person = people.requireOwn(of.person(), caller.organization());
        var born = person.open(seal).dateOfBirth();
        return new Need.Asked(
                kind.code(),
                kind.sensitive(),
                wish.urgency(),
                wish.by(),
                wish.quantity(),
                wish.repeats(),
                wish.notOn().stream().distinct().toList(),
                places.find(Postcode.parse(wish.postcode(), "/postcode")),
                wish.languages(),
                wish.access(),
                wish.preferred(),
                AgeBand.of(born, today),
                seal.close(id, "note", wish.note()));
    }
}
