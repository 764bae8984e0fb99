package org.referralpathway.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Coordination;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.person.Vault;

/// A question as those see it who have part in it: one state, and who has it.
///
/// @param askedByName the organisation that asks
/// @param bodyName who has it; null for those who coordinate the partnership
/// @param mine whether the caller's organisation asked
/// @param toAnswer whether it is the caller's organisation's turn
/// @param entries empty in lists
public record EnquiryView(
        UUID id,
        UUID partnership,
        String subject,
        String askedByName,
        @Nullable UUID desk,
        @Nullable String deskName,
        @Nullable String bodyName,
        String state,
        Instant askedAt,
        @Nullable Instant dueAt,
        boolean late,
        int askedAgain,
        boolean mine,
        boolean toAnswer,
        long version,
        List<Entry> entries) {

    /// @param by the organisation, never who of its staff
    public record Entry(String kind, @Nullable String text, String by, Instant at) {
        @Override
        public String toString() {
            return "Entry[not shown]";
        }
    }

    @Override
    public String toString() {
        return "EnquiryView[not shown]";
    }

    /// How quickly a public body answers.
    ///
    /// @param inTime answers within the desk's own promise
    /// @param medianMinutes of working time; null before the first answer
    public record Figures(
            UUID body,
            String name,
            long asked,
            long answered,
            long inTime,
            long openLate,
            @Nullable Double medianMinutes) {}

    @ApplicationScoped
    static class Reader {
        private static final UUID LAST = new UUID(-1, -1);
        private final Enquiries enquiries;
        private final Vault vault;
        private final Coordination coordination;
        private final EntityManager entities;
        private final Caller caller;

        Reader(
                Enquiries enquiries,
                Vault vault,
                Coordination coordination,
                EntityManager entities,
                Caller caller) {
            this.enquiries = enquiries;
            this.vault = vault;
            this.coordination = coordination;
            this.entities = entities;
            this.caller = caller;
        }

        @Transactional
        EnquiryView read(UUID id) {
            var enquiry = enquiries.require(id);
            return views(List.of(enquiry), entries(enquiry)).getFirst();
        }

        /// @param asked those that the caller's organisation asked; else those that wait for it
        @Transactional
        Page<EnquiryView> list(boolean asked, Limit limit, @Nullable Cursor cursor) {
            var own = caller.organization();
            var after = cursor == null ? LAST : cursor.after();
            var found =
                    asked
                            ? enquiries.find(
                                    "organization = ?1 and id < ?2 order by id desc", own, after)
                            : enquiries.find(
                                    "(body = ?1 or ((desk is null or late = true) and partnership in ?4)) and state = ?3 and id < ?2 order by id desc",
                                    own,
                                    after,
                                    Enquiry.State.OPEN,
                                    mine());
            var page = Page.of(found.range(0, limit.value()).list(), limit, Enquiry::id);
            return new Page<>(views(page.items(), List.of()), page.next());
        }

        /// Those that the caller's organisation coordinates.
        private Set<UUID> mine() {
            return caller.has(Roles.COORDINATOR) ? coordination.mine() : Set.of();
        }

        /// Empty for whoever is not of the partnership.
        @Transactional
        List<Figures> figures(UUID partnership, Instant since) {
            @SuppressWarnings("unchecked")
            List<Tuple> rows =
                    entities.createNativeQuery(
                                    """
                                    select body, name, asked, answered, in_time, open_late, median_minutes
                                    from enquiry_figures(?1, ?2)\
                                    """,
                                    Tuple.class)
                            .setParameter(1, partnership)
                            .setParameter(2, since)
                            .getResultList();
            return rows.stream()
                    .map(row ->
                            new Figures(
                                    row.get(0, UUID.class),
                                    row.get(1, String.class),
                                    row.get(2, Long.class),
                                    row.get(3, Long.class),
                                    row.get(4, Long.class),
                                    row.get(5, Long.class),
                                    row.get(6, Double.class)))
                    .toList();
        }

        /// Whoever passed it on sees how it stands, and not what is said from then on; whoever
        /// asked sees answers, and not through whose hands it went.
        private List<Entry> entries(Enquiry enquiry) {
            var seal = vault.of(enquiry.id());
            @SuppressWarnings("unchecked")
            List<Tuple> rows =
                    entities.createNativeQuery(
                                    """
                                    select e.id, e.kind, e.text, coalesce(o.name, ''), e.at
                                    from enquiry_entry e left join organization_copy o on o.id = e.organization
                                    where e.enquiry = ?1 order by e.id limit 200\
                                    """,
                                    Tuple.class)
                            .setParameter(1, enquiry.id())
                            .getResultList();
            var own = caller.organization();
            var passed =
                    enquiry.wasPassedBy(own)
                            && !own.equals(enquiry.body())
                            && !own.equals(enquiry.organization());
            var shown = new ArrayList<Entry>();
            for (var row : rows) {
                var kind = row.get(1, String.class);
                var later = passed && shown.stream().anyMatch(e -> e.kind().equals("routed"));
                if (!kind.equals("routed") || !own.equals(enquiry.organization())) {
                    shown.add(
                            new Entry(
                                    kind,
                                    later
                                            ? null
                                            : seal.open(
                                                    row.get(0, UUID.class),
                                                    "text",
                                                    row.get(2, byte[].class)),
                                    row.get(3, String.class),
                                    row.get(4, Instant.class)));
                }
            }
            return shown;
        }

        private List<EnquiryView> views(List<Enquiry> shown, List<Entry> entries) {
            var seals = vault.ofAll(shown.stream().map(Enquiry::id).toList());
            var names = names(shown);
            var own = caller.organization();
            var mine = mine();
            return shown.stream()
                    .map(e -> {
                        var seal = java.util.Objects.requireNonNull(seals.get(e.id()));
                        return new EnquiryView(
                                e.id(),
                                e.partnership(),
                                seal.opened(e.id(), "subject", e.subject()),
                                names.getOrDefault(e.organization(), ""),
                                e.desk(),
                                e.desk() == null ? null : names.get(e.desk()),
                                e.body() == null ? null : names.get(e.body()),
                                e.state().name(),
                                e.askedAt(),
                                e.dueAt(),
                                e.late(),
                                e.reopened(),
                                own.equals(e.organization()),
                                e.state() == Enquiry.State.OPEN
                                        && (own.equals(e.body())
                                                || ((e.body() == null || e.late())
                                                        && mine.contains(e.partnership()))),
                                e.version(),
                                entries);
                    })
                    .toList();
        }

        /// Of organisations and desks, with one question.
        private Map<UUID, String> names(List<Enquiry> shown) {
            var ids =
                    shown.stream()
                            .flatMap(e ->
                                    java.util.stream.Stream.of(
                                            e.organization(), e.desk(), e.body()))
                            .filter(java.util.Objects::nonNull)
                            .distinct()
                            .toArray(UUID[]::new);
            @SuppressWarnings("unchecked")
            List<Tuple> rows =
                    entities.createNativeQuery(
                                    """
                                    select id, name from organization_copy where id = any (?1)
                                    union all select id, name from desk_copy where id = any (?1)\
                                    """,
                                    Tuple.class)
                            .setParameter(1, ids)
                            .getResultList();
            return rows.stream()
                    .collect(
                            Collectors.toMap(
                                    row -> row.get(0, UUID.class),
                                    row -> row.get(1, String.class)));
        }
    }
}
