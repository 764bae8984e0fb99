package org.referralpathway.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.pathway.Pathways;
import org.referralpathway.person.People;
import org.referralpathway.person.Person;
import org.referralpathway.person.Vault;

/// Reads needs for a caller: a page costs the same few queries whatever its length.
@ApplicationScoped
class NeedReader {
    private static final String REFERRALS =
            """
            select r.need, r.id, r.service, coalesce(s.name, ''), r.organization,
                   coalesce(o.name, ''), r.status
            from referral r
            left join service_copy s on s.id = r.service
            left join organization_copy o on o.id = r.organization
            where r.need = any (?1) order by r.id\
            """;
    private final Needs needs;
    private final People people;
    private final Vault vault;
    private final FirstLook firstLook;
    private final Pathways pathways;
    private final Audit audit;
    private final Caller caller;
    private final EntityManager entities;
    private final InstantSource clock;

    NeedReader(
            Needs needs,
            People people,
            Vault vault,
            FirstLook firstLook,
            Pathways pathways,
            Audit audit,
            Caller caller,
            EntityManager entities,
            InstantSource clock) {
        this.needs = needs;
        this.people = people;
        this.vault = vault;
        this.firstLook = firstLook;
        this.pathways = pathways;
        this.audit = audit;
        this.caller = caller;
        this.entities = entities;
        this.clock = clock;
    }

    /// Whoever coordinates and opens it has read it.
    @Transactional
    NeedView read(UUID id) {
        var need = needs.require(id, caller.organization(), clock.instant());
        firstLook.looked(List.of(need), clock.instant());
        return views(List.of(need)).getFirst();
    }

    @Transactional
    Page<NeedView> list(
            @Nullable NeedStatus status, boolean oldest, Limit limit, @Nullable Cursor cursor) {
        var page =
                Page.of(
                        needs.page(
                                caller.organization(),
                                clock.instant(),
                                status,
                                oldest,
                                limit,
                                cursor),
                        limit,
                        Need::id);
        return new Page<>(views(page.items()), page.next());
    }

    private List<NeedView> views(List<Need> shown) {
        var own =
                shown.stream().filter(n -> n.organization().equals(caller.organization())).toList();
        var persons = persons(own);
        var seals = vault.ofAll(persons.keySet());
        if (!persons.isEmpty()) {
            audit.note(persons.keySet(), List.of("identity", "need"), "read", "arrange-help", null);
        }
        var labels =
                pathways.kinds().stream()
                        .collect(Collectors.toMap(Pathways.Kind::code, Pathways.Kind::label));
        var referrals = referrals(shown);
        return shown.stream()
                .map(need ->
                        view(
                                need,
                                persons.get(need.person()),
                                seals.get(need.person()),
                                labels.getOrDefault(need.kind(), need.kind()),
                                referrals.getOrDefault(need.id(), List.of())))
                .toList();
    }

    private Map<UUID, Person> persons(List<Need> own) {
        var ids = own.stream().map(Need::person).distinct().toList();
        var found = new HashMap<UUID, Person>();
        if (!ids.isEmpty()) {
            people.list("id in ?1", ids).forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    private Map<UUID, List<NeedView.ReferralPart>> referrals(List<Need> shown) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(REFERRALS, Tuple.class)
                        .setParameter(1, shown.stream().map(Need::id).toArray(UUID[]::new))
                        .getResultList();
        var byNeed = new HashMap<UUID, List<NeedView.ReferralPart>>();
        for (var row : rows) {
            byNeed.computeIfAbsent(row.get(0, UUID.class), _ -> new ArrayList<>())
                    .add(
                            new NeedView.ReferralPart(
                                    row.get(1, UUID.class),
                                    row.get(2, UUID.class),
                                    row.get(3, String.class),
                                    row.get(4, UUID.class),
                                    row.get(5, String.class),
                                    row.get(6, String.class)));
        }
        return byNeed;
    }

    private static NeedView view(
            Need need,
            @Nullable Person person,
            Vault.@Nullable Seal seal,
            String label,
            List<NeedView.ReferralPart> referrals) {
        var told = person == null || seal == null ? null : person.open(seal);
        return new NeedView(
                need.id(),
                need.supportCase(),
                told == null ? null : need.person(),
                told == null ? null : told.givenName() + " " + told.familyName(),
                need.kind(),
                label,
                need.urgency(),
                need.dueOn(),
                new NeedView.Area(
                        need.place().outcode(), need.place().district(), need.place().placeKnown()),
                need.quantity(),
                need.repeats(),
                need.notOn(),
                need.languages(),
                need.access(),
                need.preferred(),
                told == null || seal == null ? null : seal.open(need.id(), "note", need.note()),
                need.status().name(),
                need.statusReason(),
                need.version(),
                need.postedAt(),
                need.readDueAt(),
                need.readAt(),
                referrals);
    }
}
