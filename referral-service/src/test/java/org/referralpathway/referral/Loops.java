package org.referralpathway.referral;

import io.quarkus.arc.Arc;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/// Runs what the scheduler would run, now.
final class Loops {
    private static final Map<String, String> ALL =
            Map.of(
                    "referral.FireTimers", "fire",
                    "referral.NextInLine", "ask",
                    "referral.WhileAway", "moveOn",
                    "referral.NextWaiting", "accept",
                    "session.SendDecisions", "send",
                    "need.UnreadNeeds", "look",
                    "task.Watches", "look",
                    "relief.EndIncidents", "end");

    private Loops() {}

    static void run() {
        for (var loop : List.copyOf(ALL.entrySet())) {
            run("org.referralpathway." + loop.getKey(), loop.getValue());
        }
    }

    private static void run(String bean, String method) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            var type = Class.forName(bean, true, Thread.currentThread().getContextClassLoader());
            var call = method(type, method);
            call.setAccessible(true);
            call.invoke(Arc.container().select(type).get());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(bean, e);
        } finally {
            context.terminate();
        }
    }

    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        return type.getDeclaredMethod(name);
    }
}
