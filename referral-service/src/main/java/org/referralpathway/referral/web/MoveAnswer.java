package org.referralpathway.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.referralpathway.kit.http.Idempotency;
import org.referralpathway.referral.ReferralReader;
import org.referralpathway.referral.ReferralView;

/// Makes a move once, and answers with the referral as its caller may see it now.
@ApplicationScoped
class MoveAnswer {
    private final ReferralReader reader;
    private final Idempotency idempotency;

    MoveAnswer(ReferralReader reader, Idempotency idempotency) {
        this.reader = reader;
        this.idempotency = idempotency;
    }

    RestResponse<ReferralView> once(Object body, Supplier<UUID> move) {
        var done = idempotency.once(body, move);
        return ReferralResource.withETag(reader.read(done.id()));
    }
}
