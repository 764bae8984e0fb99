package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.need.Need;
import org.referralpathway.need.Needs;
import org.referralpathway.person.People;
import org.referralpathway.person.Vault;
import org.referralpathway.sharing.Disclosure;
import org.referralpathway.sharing.NotDisclosed;

/// Reads referrals for a caller: what is disclosed is decided here, at the moment of disclosure,
/// and each look at a person is written down before the answer leaves.
@ApplicationScoped
public class ReferralReader {
    private final Referrals referrals;
    private final CallerParties callers;
    private final ReferralRows rows;
    private final Needs needs;
    private final People people;
    private final Vault vault;
    private final Concerns concerns;
    private final ReferralParts parts;
    private final Disclosure disclosure;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;

    ReferralReader(
            CallerParties callers,
            Referrals referrals,
            ReferralRows rows,
            Needs needs,
            People people,
            Vault vault,
            Concerns concerns,
            ReferralParts parts,
            Disclosure disclosure,
            Audit audit,
            Caller caller,
            InstantSource clock) {
        this.callers = callers;
        this.referrals = referrals;
        this.rows = rows;
        this.needs = needs;
        this.people = people;
        this.vault = vault;
        this.concerns = concerns;
        this.parts = parts;
        this.disclosure = disclosure;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public ReferralView read(UUID id) {
        var at = clock.instant();
        var referral = referrals.require(id, caller.organization(), at);
        var names = rows.require(id);
        var need = needs.require(referral.need(), caller.organization(), at);
        var parties = callers.of(referral);
        var told = disclosure.of(need.id(), caller.organization(), at);
        var person = told.something() ? people.findById(need.person()) : null;
        if (person == null) {
            noteRefusal(referral, need, told);
            var beside = parts.of(referral, need, parties, told, null);
            return view(referral, need, names, null, told, null, parties, beside);
        }
        var own = caller.organization().equals(referral.referrerOrganization());
        audit.note(
                need.person(),
                told.categories().stream().sorted().toList(),
                "read",
                own ? "arrange-help" : "deliver-help",
                id);
        var seal = vault.of(need.person());
        var details = ReferralView.PersonPart.of(person.open(seal), told.categories());
        var beside = parts.of(referral, need, parties, told, seal);
        return view(referral, need, names, seal, told, details, parties, beside);
    }

    /// What a link alone shows: the coded facts, and no words once somebody may be named in them.
    @Transactional
    public ReferralView coded(UUID id) {
        var referral = referrals.require(id, caller.organization(), clock.instant());
        var need = needs.require(referral.need(), caller.organization(), clock.instant());
        var nothing = new Disclosure.Told(null, Set.of());
        return view(
                referral,
                need,
                rows.require(id),
                null,
                nothing,
                null,
                callers.of(referral),
                parts.coded(referral, need, callers.of(referral)));
    }

    /// Who the person is, or why that may not be told and what can be done instead.
    ///
    /// @throws NotDisclosed where nothing may be told
    @Transactional
    public ReferralView.PersonPart person(UUID id) {
        var view = read(id);
        if (view.person() == null) {
            throw new NotDisclosed(String.valueOf(view.withheld()));
        }
        return view.person();
    }

    /// Somebody who has accepted and may still not know is a refusal worth writing down.
    private void noteRefusal(Referral referral, Need need, Disclosure.Told told) {
        if (withheld(referral, told) != null) {
            audit.note(need.person(), List.of("identity"), "refuse", "deliver-help", referral.id());
        }
    }

    /// Said to a group that has accepted and may still not know.
    private @Nullable String withheld(Referral referral, Disclosure.Told told) {
        return referral.status().disclosesIdentity()
                        && caller.organization().equals(referral.organization())
                ? told.withheld()
                : null;
    }

    /// Whom to ring when somebody is not safe.
    @Transactional
    Concerns.Numbers numbers(UUID id) {
        return concerns.numbers(referrals.require(id, caller.organization(), clock.instant()));
    }

    @Transactional
    public Page<ReferralRows.Row> list(
            @Nullable ReferralStatus status,
            @Nullable UUID need,
            Limit limit,
            @Nullable Cursor cursor) {
        return Page.of(rows.list(status, need, limit, cursor), limit, ReferralRows.Row::id);
    }

    private ReferralView view(
            Referral referral,
            Need need,
            ReferralRows.Row names,
            Vault.@Nullable Seal seal,
            Disclosure.Told told,
            ReferralView.@Nullable PersonPart person,
            Set<Party> parties,
            ReferralParts.Parts beside) {
        return new ReferralView(
                referral.id(),
                referral.need(),
                referral.service(),
                names.serviceName(),
                referral.organization(),
                names.organizationName(),
                referral.referrerOrganization(),
                names.referrerOrganizationName(),
                need.kind(),
                names.kindLabel(),
                need.urgency(),
                need.dueOn(),
                names.area(),
                need.ageBand().code(),
                referral.quantity(),
                need.repeats(),
                need.notOn(),
                referral.household(),
                need.languages(),
                need.access(),
                referral.status().name(),
                referral.statusReason(),
                seal == null ? null : seal.open(referral.id(), "summary", referral.summary()),
                referral.version(),
                referral.offeredAt(),
                referral.statusChangedAt(),
                person,
                withheld(referral, told),
                seal == null || !told.categories().contains("need")
                        ? null
                        : seal.open(need.id(), "note", need.note()),
                referrals.position(referral),
                referral.reviewOn(),
                assignee(referral),
                referral.replaces(),
                beside.proposal(),
                beside.spoken(),
                beside.messages(),
                beside.deliveries(),
                beside.concerns(),
                beside.numbers(),
                beside.outcomes(),
                beside.history(),
                beside.due(),
                referral.allowed(parties).stream().map(ReferralView.AllowedMove::of).toList());
    }

    /// Who of the group does it is the group's own business.
    private @Nullable UUID assignee(Referral referral) {
        return caller.organization().equals(referral.organization()) ? referral.assignedTo() : null;
    }
}
