package org.referralpathway.portal.api;

import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a page can do without while a service does not answer.
public final class Away {
    private Away() {}

    /// @param without what the page shows where the service is away; a refusal stays one
    public static <T extends @Nullable Object> T or(Supplier<? extends T> ask, T without) {
        try {
            return ask.get();
        } catch (ApiProblem problem) {
            if (problem.status() < 500) {
                throw problem;
            }
            return without;
        } catch (ProcessingException _) {
            return without;
        }
    }
}
