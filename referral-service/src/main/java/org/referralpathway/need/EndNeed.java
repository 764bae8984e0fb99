package org.referralpathway.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// Whoever posted a need ends it, holds it, or takes it up again. A need with a group at work on it
/// ends by that group's referral.
@ApplicationScoped
class EndNeed {
    private final Needs needs;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;

    EndNeed(Needs needs, Audit audit, Caller caller, InstantSource clock) {
        this.needs = needs;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param agreed whether the person, and whoever helps them, agreed
    /// @throws NeedBusy while a group still has it
    @Transactional
    UUID end(UUID id, IfMatch version, Ending ending, boolean agreed) {
        if (ending.needsAgreement() && !agreed) {
            throw new InvalidField(
                    "/agreed", "Ask the person, and whoever is to help them, before you end it");
        }
        var need = own(id, version);
        requireStatus(need, NeedStatus.OPEN, NeedStatus.MATCHED, NeedStatus.ON_HOLD);
        requireNobodyAtWork(need);
        change(need, ending.status(), ending.code());
        return id;
    }

    @Transactional
    UUID hold(UUID id, IfMatch version) {
        var need = own(id, version);
        requireStatus(need, NeedStatus.OPEN, NeedStatus.MATCHED);
        requireNobodyAtWork(need);
        change(need, NeedStatus.ON_HOLD, null);
        return id;
    }

    @Transactional
    UUID resume(UUID id, IfMatch version) {
        var need = own(id, version);
        requireStatus(need, NeedStatus.ON_HOLD);
        change(need, NeedStatus.OPEN, null);
        return id;
    }

    private Need own(UUID id, IfMatch version) {
        var need = needs.requireLocked(id, caller.organization(), clock.instant());
        if (!need.organization().equals(caller.organization())) {
            throw new NotFound();
        }
        version.check(need.version());
        return need;
    }

    private static void requireStatus(Need need, NeedStatus... allowed) {
        if (!List.of(allowed).contains(need.status())) {
            throw new NeedBusy(need.status());
        }
    }

    private void requireNobodyAtWork(Need need) {
        if (needs.hasLiveReferrals(need.id())) {
            throw new NeedBusy(NeedStatus.MATCHED);
        }
    }

    private void change(
            Need need, NeedStatus next, @org.jspecify.annotations.Nullable String reason) {
        needs.become(need, next, reason, clock.instant());
        audit.note(need.person(), List.of("need"), "change", "arrange-help", null);
    }
}
