package org.referralpathway.session;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.Needs;
import org.referralpathway.person.Vault;
import org.referralpathway.referral.OfferReferral;

/// What a session decides, need by need, and how each decision is carried out when it has closed.
@ApplicationScoped
class Decisions {
    static final String MINUTE = "minute";
    static final String DISSENT = "dissent";
    private final EntityManager entities;
    private final Sessions sessions;
    private final Needs needs;
    private final OfferReferral offers;
    private final Vault vault;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;

    Decisions(
            EntityManager entities,
            Sessions sessions,
            Needs needs,
            OfferReferral offers,
            Vault vault,
            Audit audit,
            Caller caller,
            InstantSource clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.needs = needs;
        this.offers = offers;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public enum Kind {
        /// To one service, when the session closes; at once where it is urgent.
        OFFER,
        /// Looked at again next week.
        CARRY_OVER,
        /// Somebody rings the group or the worker first.
        RING,
        /// Nobody does this here; whoever asked is to be told.
        NOBODY;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    /// @param dissent what somebody held against it; kept with the decision
    record Decision(
            Kind kind, @Nullable UUID service, @Nullable String minute, @Nullable String dissent) {
        @Override
        public String toString() {
            return "Decision[not shown]";
        }
    }

    /// Takes the place of what was decided before in the same session.
    ///
    /// @throws SessionClosed once it is closed
    /// @throws AlreadySent for what was urgent and has left
    @Transactional
    UUID decide(UUID session, UUID needId, Decision decision) {
        if ((decision.kind() == Kind.OFFER) != (decision.service() != null)) {
            throw new InvalidField("/service", "Choose a service for an offer, and for that only");
        }
        if (sessions.requireLocked(session).closedAt() != null) {
            throw new SessionClosed();
        }
        var at = clock.instant();
        var need = needs.require(needId, caller.organization(), at);
        if (decision.service() != null) {
            offers.requireFits(need, decision.service());
        }
        var seal = vault.of(need.person());
        audit.note(need.person(), List.of("need"), "record", "arrange-help", null);
        var known =
                entities.createNativeQuery(
                                """
                                update session_item set decision = ?3, service = cast(?4 as uuid), minute = cast(?5 as bytea),
                                    dissent = cast(?6 as bytea), decided_by = ?7, decided_at = ?8, problem = null
                                where session = ?1 and need = ?2 and referral is null\
                                """)
                        .setParameter(1, session)
                        .setParameter(2, needId)
                        .setParameter(3, decision.kind().code())
                        .setParameter(
                                4,
                                decision.service() == null ? null : decision.service().toString())
                        .setParameter(5, seal.close(needId, MINUTE, decision.minute()))
                        .setParameter(6, seal.close(needId, DISSENT, decision.dissent()))
                        .setParameter(7, caller.user())
                        .setParameter(8, at)
                        .executeUpdate();
        if (known == 0) {
            throw isSent(session, needId) ? new AlreadySent() : new NotFound();
        }
        return needId;
    }

    private boolean isSent(UUID session, UUID need) {
        return !entities.createNativeQuery(
                        "select 1 from session_item where session = ?1 and need = ?2 and referral is not null")
                .setParameter(1, session)
                .setParameter(2, need)
                .getResultList()
                .isEmpty();
    }

    /// Sends what was decided, and remembers that in the same transaction: killed in between it is
    /// sent at the next try; tried by two, one finds it sent.
    @Transactional
    void send(UUID session, UUID need, UUID service, UUID decidedBy) {
        var waits =
                entities.createNativeQuery(
                                """
                                select 1 from session_item where session = ?1 and need = ?2
                                  and referral is null and problem is null for update skip locked\
                                """)
                        .setParameter(1, session)
                        .setParameter(2, need)
                        .getResultList();
        if (!waits.isEmpty()) {
            var referral = offers.asDecided(need, service, decidedBy);
            entities.createNativeQuery(
                            "update session_item set referral = ?3 where session = ?1 and need = ?2")
                    .setParameter(1, session)
                    .setParameter(2, need)
                    .setParameter(3, referral)
                    .executeUpdate();
        }
    }

    /// It cannot be sent any more; it stands on the next agenda if it is still open.
    @Transactional
    void failed(UUID session, UUID need, String problem) {
        entities.createNativeQuery(
                        """
                        update session_item set problem = ?3
                        where session = ?1 and need = ?2 and referral is null\
                        """)
                .setParameter(1, session)
                .setParameter(2, need)
                .setParameter(3, problem)
                .executeUpdate();
    }
}
