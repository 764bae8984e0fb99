package org.referralpathway.local;

/// Between two questions to a part that is not ready yet.
final class Pause {
    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted while waiting.", e);
        }
    }
}
