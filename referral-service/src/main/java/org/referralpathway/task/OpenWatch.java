package org.referralpathway.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.referralpathway.need.Needs;

/// Opens one task for what has become due, and remembers that in the same transaction: killed in
/// between, it is still due; seen by two, it is opened once.
@ApplicationScoped
class OpenWatch {
    private final Needs needs;
    private final Tasks tasks;
    private final EntityManager entities;
    private final Event<WatchOpened> opened;
    private final InstantSource clock;

    OpenWatch(
            Needs needs,
            Tasks tasks,
            EntityManager entities,
            Event<WatchOpened> opened,
            InstantSource clock) {
        this.opened = opened;
        this.needs = needs;
        this.tasks = tasks;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    void open(Watches.Due due) {
        var at = clock.instant();
        var first =
                entities.createNativeQuery(
                                "insert into watch values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, due.kind().code())
                        .setParameter(2, due.subject())
                        .setParameter(3, at)
                        .executeUpdate();
        if (first == 1) {
            var need = needs.require(due.need(), due.organization(), at);
            tasks.open(due.kind(), need, due.referral(), at);
            opened.fire(new WatchOpened(due.kind(), due.referral(), at));
        }
    }
}
