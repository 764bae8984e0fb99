package org.referralpathway.local;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Does something to several parts at the same time, and waits for all of them; the first thing
/// that went wrong is what the caller gets to see.
final class Together {
    private Together() {}

    static <T> void run(Collection<T> all, Consumer<T> act) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    all.stream()
                            .map(one -> CompletableFuture.runAsync(() -> act.accept(one), threads))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
