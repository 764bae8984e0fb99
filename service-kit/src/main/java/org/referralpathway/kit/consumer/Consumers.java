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
            var reader = new CloudEventReader(json, prefix);
            var loop = new ConsumerLoop(handler, inbox, tracer, reader, broker, prefix);
            loops.add(loop);
            threads.add(
                    Thread.ofPlatform().daemon().name("consumer-" + handler.name()).start(loop));
        }
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
