package org.referralpathway.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/// This process's sender, and the bell that wakes it.
@ApplicationScoped
class Senders {
    private final Sender sender;
    private final SenderSettings settings;
    private final TransactionSynchronizationRegistry transactions;

    Senders(
            Notifications notifications,
            SendNotification sending,
            SenderSettings settings,
            TransactionSynchronizationRegistry transactions) {
        this.sender = new Sender(notifications, sending, settings);
        this.settings = settings;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            Thread.ofPlatform().daemon().name("notification-sender").start(sender);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        sender.stop();
    }

    /// In memory, the moment the rows can be seen; the poll is for what nobody rings for.
    void wakeAfterCommit() {
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            sender.ring();
                        }
                    }
                });
    }
}
