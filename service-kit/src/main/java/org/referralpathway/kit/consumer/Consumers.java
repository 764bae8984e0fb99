package org.referralpathway.kit.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.referralpathway.kit.problem.NotFound;

/// Starts a thread for every [EventHandler], stops them with the application, and says when one
/// waits for something to heal.
@Readiness
@ApplicationScoped
public class Consumers implements HealthCheck {
    private final List<EventHandler> handlers;
    private final Inbox inbox;
    private final Tracer tracer;
    private final ObjectMapper json;
    private final Map<String, Object> broker;
    private final String prefix;
    private final List<ConsumerLoop> loops = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    Consumers(
            @All List<EventHandler> handlers,
            Inbox inbox,
            Tracer tracer,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "pathway.topics.prefix") Optional<String> prefix) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.tracer = tracer;
        this.json = json;
        this.broker = broker;
        this.prefix = prefix.orElse("");
    }

    void start(@Observes StartupEvent event) {
        for (var handler : handlers) {
            var loop =
                    new ConsumerLoop(
                            handler, delivery(handler), deadLetters(handler), broker, prefix);
            loops.add(loop);
            threads.add(
                    Thread.ofPlatform().daemon().name("consumer-" + handler.name()).start(loop));
        }
    }

    private Delivery delivery(EventHandler handler) {
        return new Delivery(handler, inbox, tracer, new CloudEventReader(json, prefix));
    }

    private DeadLetters deadLetters(EventHandler handler) {
        return new DeadLetters(broker, handler.name());
    }

    /// @throws NotFound when nothing here consumes under this name
    Replay replayOf(String name) {
        return handlers.stream()
                .filter(handler -> handler.name().equals(name))
                .findFirst()
                .map(handler ->
                        new Replay(
                                handler, delivery(handler), deadLetters(handler), broker, prefix))
                .orElseThrow(NotFound::new);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.forEach(ConsumerLoop::stop);
        for (var thread : threads) {
            thread.join(5_000);
        }
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("consumers");
        loops.forEach(loop -> answer.withData(loop.name(), loop.healing() ? "waits" : "runs"));
        return answer.status(loops.stream().noneMatch(ConsumerLoop::healing)).build();
    }
}
