package org.referralpathway.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.need.Needs;
import org.referralpathway.need.SupportCases;
import org.referralpathway.referral.Errands;
import org.referralpathway.sharing.NamedPeople;

/// Makes the links that people hand on themselves.
@ApplicationScoped
class HandOn {
    private static final Duration AFTER_ERRAND = Duration.ofDays(2);
    private static final Duration PERSONS = Duration.ofDays(180);

    /// @param code told by mouth, never beside the link; null where none is needed
    public record Made(String token, @Nullable String code, Instant until) {
        @Override
        public String toString() {
            return "Made[token]";
        }
    }

    private final Links links;
    private final LinkCodes codes;
    private final Errands errands;
    private final Needs needs;
    private final NamedPeople named;
    private final SupportCases cases;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;

    HandOn(
            Links links,
            LinkCodes codes,
            Errands errands,
            Needs needs,
            NamedPeople named,
            SupportCases cases,
            Audit audit,
            Caller caller,
            InstantSource clock) {
        this.links = links;
        this.codes = codes;
        this.errands = errands;
        this.needs = needs;
        this.named = named;
        this.cases = cases;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws SignInNeeded for a sensitive kind
    /// @throws org.referralpathway.sharing.NotForThisNeed for whom the person does not want
    @Transactional
    Made toVolunteer(UUID referral, UUID delivery, String volunteer) {
        var now = clock.instant();
        var planned = errands.requirePlanned(referral, delivery);
        var need = needs.require(errands.needOf(referral), caller.organization(), now);
        if (need.sensitive()) {
            throw new SignInNeeded();
        }
        named.requireMayGo(need.id(), referral, volunteer);
        var late = planned.isBefore(now) ? now : planned;
        var until = late.plus(AFTER_ERRAND);
        var token =
                links.handOn(new Links.Errand(referral, delivery), Duration.between(now, until));
        audit.note(need.person(), List.of("identity"), "hand-on", "deliver-help", referral);
        return new Made(token, null, until);
    }

    /// @throws SignInNeeded for whoever has a need of a sensitive kind: the sheet may be found
    @Transactional
    Made toPerson(UUID supportCase) {
        var of = cases.requireOwn(supportCase);
        if (needs.anySensitive(of.person())) {
            throw new SignInNeeded();
        }
        var code = codes.forNewLink();
        var token = links.forPerson(supportCase, code, PERSONS);
        audit.note(of.person(), List.of("need", "consent"), "hand-on", "arrange-help", null);
        return new Made(token, code.code(), clock.instant().plus(PERSONS));
    }
}
