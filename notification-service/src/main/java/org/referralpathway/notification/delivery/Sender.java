package org.referralpathway.notification.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Takes due messages and sends them, a few at once, each on a virtual thread. Any number of
/// senders, in one process or many, share the work.
final class Sender implements Runnable {
    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final Duration LAST_MAILS = Duration.ofSeconds(10);

    private final Notifications notifications;
    private final SendNotification sending;
    private final SenderSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    Sender(Notifications notifications, SendNotification sending, SenderSettings settings) {
        this.notifications = notifications;
        this.sending = sending;
        this.settings = settings;
        this.free = new Semaphore(settings.parallel());
    }

    /// There may be something to send.
    void ring() {
        bell.release();
    }

    /// Takes nothing new and gives what is under way the time to be written down.
    void stop() throws InterruptedException {
        stopped = true;
        ring();
        free.tryAcquire(settings.parallel(), LAST_MAILS.toMillis(), TimeUnit.MILLISECONDS);
        threads.shutdownNow();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                if (!takeSome()) {
                    bell.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /// @return whether more may be due
    private boolean takeSome() throws InterruptedException {
        free.acquire();
        var places = 1 + free.drainPermits();
        var taken = 0;
        try {
            for (var notification : notifications.claim(places)) {
                taken++;
                threads.execute(() -> send(notification));
            }
        } catch (RuntimeException e) {
            LOG.warnf("No messages could be taken: %s", e.getClass().getName());
        } finally {
            free.release(places - taken);
        }
        return taken == places;
    }

    /// What escapes here leaves the message to whoever takes it when the claim ends.
    private void send(Notification notification) {
        try {
            sending.send(notification);
        } catch (RuntimeException e) {
            LOG.errorf("Message %s waits: %s", notification.id(), e.getClass().getName());
        } finally {
            free.release();
        }
    }
}
