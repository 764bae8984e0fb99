package org.referralpathway.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.referralpathway.kit.consumer.EventHandler;
import org.referralpathway.kit.consumer.IncomingEvent;

/// Keeps the copies of the directory. Topics carry full state, so the newest event of a thing is
/// all of it; what comes late or twice changes nothing.
@ApplicationScoped
class DirectoryEvents implements EventHandler {
    private static final String ORGANIZATIONS = "directory.organization.v1";
    private static final String SERVICES = "directory.service.v1";
    private static final String CAPACITY = "directory.capacity.v1";
    private static final String PARTNERSHIPS = "directory.partnership.v1";
    private static final String MEMBERS = "directory.member.v1";
    private static final String AGREEMENTS = "directory.agreement.v1";
    private static final String DESKS = "directory.desk.v1";

    private final Copies copies;
    private final PartnershipCopy partnerships;
    private final MemberCopy members;
    private final AgreementCopy agreements;

    DirectoryEvents(
            Copies copies,
            PartnershipCopy partnerships,
            MemberCopy members,
            AgreementCopy agreements) {
        this.copies = copies;
        this.partnerships = partnerships;
        this.members = members;
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "referral-directory";
    }

    @Override
    public Set<String> topics() {
        return Set.of(ORGANIZATIONS, SERVICES, CAPACITY, PARTNERSHIPS, MEMBERS, AGREEMENTS, DESKS);
    }

    @Override
    public void handle(IncomingEvent event) {
        switch (event.topic()) {
            case ORGANIZATIONS -> organization(event);
            case SERVICES -> service(event);
            case CAPACITY -> capacity(event);
            case PARTNERSHIPS -> partnerships.apply(event);
            case MEMBERS -> members.apply(event);
            case AGREEMENTS -> agreements.apply(event);
            case DESKS -> desk(event);
            default -> throw new IllegalStateException("Not subscribed to " + event.topic());
        }
    }

    private void organization(IncomingEvent event) {
        copies.apply(
                event,
                """
                insert into organization_copy as held
                    (id, name, status, safeguarded_until, sequence)
                values (?, ?, ?, ?, ?)
                on conflict (id) do update
                set (name, status, safeguarded_until, sequence)
                  = (excluded.name, excluded.status, excluded.safeguarded_until, excluded.sequence)
                where held.sequence < excluded.sequence\
                """,
                (row, e) -> {
                    row.setObject(1, e.id("organization"));
                    row.setString(2, e.text("name"));
                    row.setString(3, e.text("status"));
                    row.setDate(4, e.date("safeguardedUntil"));
                    row.setLong(5, e.sequence());
                });
    }

    private void desk(IncomingEvent event) {
        copies.apply(
                event,
                """
                insert into desk_copy as held
                    (id, organization, name, answers_within, status, sequence)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set (organization, name, answers_within, status, sequence)
                  = (excluded.organization, excluded.name, excluded.answers_within, excluded.status, excluded.sequence)
                where held.sequence < excluded.sequence\
                """,
                (row, e) -> {
                    row.setObject(1, e.id("desk"));
                    row.setObject(2, e.id("organization"));
                    row.setString(3, e.text("name"));
                    row.setObject(4, e.number("answersWithin"));
                    row.setString(5, e.text("status"));
                    row.setLong(6, e.sequence());
                });
    }

    private void service(IncomingEvent event) {
        copies.apply(
                event,
                """
                insert into service_copy as held
                    (id, organization, name, status, kinds, remote, districts, outcodes, latitudes,
                     longitudes, languages, access, minimum_age, maximum_age, assured_date, sequence,
                     wards, rings, admission)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))
                on conflict (id) do update
                set (organization, name, status, kinds, remote, districts, outcodes, latitudes,
                     longitudes, languages, access, minimum_age, maximum_age, assured_date, sequence,
                     wards, rings, admission)
                  = (excluded.organization, excluded.name, excluded.status, excluded.kinds,
                     excluded.remote, excluded.districts, excluded.outcodes, excluded.latitudes,
                     excluded.longitudes, excluded.languages, excluded.access, excluded.minimum_age,
                     excluded.maximum_age, excluded.assured_date, excluded.sequence,
                     excluded.wards, excluded.rings, excluded.admission)
                where held.sequence < excluded.sequence\
                """,
                (row, e) -> {
                    row.setObject(1, e.id("service"));
                    row.setObject(2, e.id("organization"));
                    row.setString(3, e.text("name"));
                    row.setString(4, e.text("status"));
                    row.setArray(5, e.texts("kinds"));
                    row.setBoolean(6, e.flag("remote"));
                    row.setArray(7, e.texts("districts"));
                    row.setArray(8, e.texts("outcodes"));
                    row.setArray(9, e.numbers("places", "latitude"));
                    row.setArray(10, e.numbers("places", "longitude"));
                    row.setArray(11, e.texts("languages"));
                    row.setArray(12, e.texts("access"));
                    row.setObject(13, e.number("minimumAge"));
                    row.setObject(14, e.number("maximumAge"));
                    row.setDate(15, e.date("assuredDate"));
                    row.setLong(16, e.sequence());
                    row.setArray(17, e.texts("wards"));
                    row.setString(18, e.json("rings", "[]"));
                    row.setString(19, e.json("admission", "{}"));
                });
    }

    /// Only the limit is the directory's; `reserved` is never touched here. A limit below what is
    /// reserved is allowed: nothing new is accepted until it fits.
    private void capacity(IncomingEvent event) {
        copies.apply(
                event,
                """
                insert into pool as held
                    (id, service, unit, maximum, status, valid_until, limit_sequence, reserved,
                     reserved_sequence)
                values (?, ?, ?, ?, ?, ?, ?, 0, 0)
                on conflict (id) do update
                set (service, unit, maximum, status, valid_until, freed_at, limit_sequence)
                  = (excluded.service, excluded.unit, excluded.maximum, excluded.status,
                     excluded.valid_until,
                     case when excluded.maximum > held.maximum then now() else held.freed_at end,
                     excluded.limit_sequence)
                where held.limit_sequence < excluded.limit_sequence\
                """,
                (row, e) -> {
                    row.setObject(1, e.id("pool"));
                    row.setObject(2, e.id("service"));
                    row.setString(3, e.text("unit"));
                    row.setObject(4, e.number("maximum"));
                    row.setString(5, e.text("status"));
                    row.setTimestamp(6, e.time("validUntil"));
                    row.setLong(7, e.sequence());
                });
    }
}
