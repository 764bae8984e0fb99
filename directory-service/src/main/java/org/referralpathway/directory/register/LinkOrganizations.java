package org.referralpathway.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.referralpathway.directory.organization.WithdrawOrganization;
import org.referralpathway.directory.service.MoveServices;
import org.referralpathway.directory.service.Turn;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// A steward says that two records are one organisation. The services of the second go to the
/// first, and whatever a source says of the second from now on is said of the first.
@ApplicationScoped
public class LinkOrganizations {
    private static final String LINK =
            """
            insert into organization_alias (alias_id, organization_id, decided_by, decided_at)
            values (:alias, :organization, :by, :now) on conflict (alias_id) do nothing\
            """;

    /// Aliases of an alias follow it, so that one step always leads to the organisation.
    private static final String FOLLOW =
            "update organization_alias set organization_id = :organization where organization_id = :alias";

    private static final String USED =
            """
            select exists (select from member where organization_id = :alias
                               and (until_day is null or until_day > current_date))
                or exists (select from invitation where organization_id = :alias and state = 'WAITING')
                or exists (select from partnership_member where organization_id = :alias
                               and (until_day is null or until_day > current_date))
                or exists (select from agreement_party where organization_id = :alias)\
            """;

    private final Stewards stewards;
    private final EntityManager entities;
    private final Turn turn;
    private final Aliases aliases;
    private final WithdrawOrganization withdraw;
    private final MoveServices move;
    private final Caller caller;
    private final InstantSource clock;

    LinkOrganizations(
            Stewards stewards,
            EntityManager entities,
            Turn turn,
            Aliases aliases,
            WithdrawOrganization withdraw,
            MoveServices move,
            Caller caller,
            InstantSource clock) {
        this.stewards = stewards;
        this.entities = entities;
        this.turn = turn;
        this.aliases = aliases;
        this.withdraw = withdraw;
        this.move = move;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param alias the record that goes; said again, nothing changes
    /// @param organization the record that stays
    @Transactional
    public void link(UUID alias, UUID organization) {
        if (alias.equals(organization)) {
            throw new InvalidField("/organization", "Is the same record");
        }
        if (!stewards.isSteward(alias)) {
            throw new NotFound();
        }
        turn.await();
        var kept = aliases.resolve(organization);
        if (kept.equals(alias)) {
            throw new InvalidField("/organization", "Is itself linked to this record");
        }
        checkKept(kept);
        checkUnused(alias);
        withdraw.withdraw(alias);
        move.move(alias, kept);
        keep(alias, kept);
    }

    /// People, agreements and memberships do not move with the listings.
    private void checkUnused(UUID alias) {
        var used =
                (Boolean)
                        entities.createNativeQuery(USED, Boolean.class)
                                .setParameter("alias", alias)
                                .getSingleResult();
        if (used) {
            throw new InvalidField(
                    "/organization",
                    "The record that would go has people, agreements or memberships: link the other"
                            + " one to it, or end these first");
        }
    }

    /// Says it before the second record is made: what is brought under its identifier is said of
    /// the first. Said again, nothing changes.
    @Transactional
    public void linkUnmade(UUID alias, UUID organization) {
        turn.await();
        var kept = aliases.resolve(organization);
        checkKept(kept);
        if (withdraw.isThere(alias)) {
            throw new InvalidField("/brought", "Is a record of its own by now: look again");
        }
        keep(alias, kept);
    }

    private void checkKept(UUID kept) {
        withdraw.checkThere(kept, "/organization");
        if (!stewards.isSteward(kept)) {
            throw new InvalidField("/organization", "Lies outside the areas that you look after");
        }
    }

    private void keep(UUID alias, UUID kept) {
        entities.createNativeQuery(FOLLOW)
                .setParameter("organization", kept)
                .setParameter("alias", alias)
                .executeUpdate();
        entities.createNativeQuery(LINK)
                .setParameter("alias", alias)
                .setParameter("organization", kept)
                .setParameter("by", caller.user())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
