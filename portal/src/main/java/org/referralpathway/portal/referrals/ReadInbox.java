package org.referralpathway.portal.referrals;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Reads what waits for the viewer, longest wait first, and beside it the newest of the rest. What
/// waits is asked for by its state, so that nothing old is lost behind a hundred newer ones.
@ApplicationScoped
public class ReadInbox {
    private static final int PAGE = 50;
    private static final int ENOUGH = 100;
    private static final List<ReferralStatus> FOR_THE_GROUP =
            List.of(ReferralStatus.OFFERED, ReferralStatus.RECEIVED, ReferralStatus.QUERY);

    /// A no is not here: its need is without a group again, and is listed as that.
    private static final List<ReferralStatus> FOR_THE_SENDER = List.of(ReferralStatus.DELIVERED);

    private final ReferralsApi referrals;

    ReadInbox(@RestClient ReferralsApi referrals) {
        this.referrals = referrals;
    }

    public Inbox read(boolean group, @Nullable String cursor) {
        var waits = group ? FOR_THE_GROUP : FOR_THE_SENDER;
        var page = referrals.referrals(null, cursor, PAGE);
        var rest = page.items().stream().filter(r -> !waits.contains(r.status())).toList();
        return new Inbox(
                cursor == null ? waiting(waits) : List.of(),
                rest.stream().filter(r -> r.status().isOpen()).toList(),
                rest.stream().filter(r -> !r.status().isOpen()).toList(),
                page.next());
    }

    private List<ReferralView> waiting(List<ReferralStatus> states) {
        return states.stream()
                .flatMap(state ->
                        referrals.referrals(state, null, ENOUGH).items().stream()
                                .filter(referral -> referral.status() == state))
                .sorted(comparing(ReferralView::offeredAt, nullsLast(naturalOrder())))
                .toList();
    }
}
