package org.referralpathway.directory.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// Takes an organisation out of the directory, which is a state and no deletion.
@ApplicationScoped
public class WithdrawOrganization {
    private final Organizations organizations;
    private final Outbox outbox;
    private final InstantSource clock;

    WithdrawOrganization(Organizations organizations, Outbox outbox, InstantSource clock) {
        this.organizations = organizations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @throws NotFound where nobody ever recorded it
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(UUID id) {
        var held = organizations.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            throw new NotFound();
        }
        if (held.withdraw(clock.instant())) {
            outbox.append(held.event().toOutbox());
        }
    }

    public boolean isThere(UUID id) {
        return organizations.unknown(List.of(id)).isEmpty();
    }

    public void checkThere(UUID id, String pointer) {
        if (!isThere(id)) {
            throw new InvalidField(pointer, "Is not in the directory");
        }
    }
}
