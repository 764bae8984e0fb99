package org.referralpathway.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole platform on this machine: the backing servers and the services on top.
public final class Platform implements AutoCloseable {
    private final PlatformOptions options;
    private final DataFolder data;
    private final BackingSettings settings;
    private final Databases databases;
    private final List<Part> backing;
    private final List<Part> services;
    private final Set<Part> meantToRun = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean stopping;

    /// Returns when everything is ready. If anything fails, what had been started is stopped again.
    public static Platform start(PlatformOptions options) {
        var platform = new Platform(options);
        platform.start();
        return platform;
    }

    Platform(PlatformOptions options) {
        this.options = options;
        this.data = new DataFolder(options.data());
        data.requireWritable();
        this.settings = data.settings(options);
        this.databases = new Databases(settings);
        var servers = Backing.wanted().servers(settings);
        this.backing =
                List.of(servers.keycloak(), servers.postgresql(), servers.kafka(), servers.mail());
        var factory = new ServiceParts(settings, databases, options);
        this.services = factory.all();
    }

    void start() {
        data.take();
        try {
            data.run().endAll();
            Room.require(data.folder());
            settings.ports().requireFree(options.without());
            Together.run(backing, this::bringUp);
            Together.run(services, this::bringUp);
            loadDemo();
        } catch (RuntimeException e) {
            stop();
            throw Objects.requireNonNullElse(failure.get(), e);
        }
    }

    public Addresses addresses() {
        return Addresses.of(settings);
    }

    /// The database of `directory`, `referral` or `notification`, with its logins.
    public Database database(String service) {
        return databases.of(service, service);
    }

    public Login databaseSuperuser() {
        return settings.superuser();
    }

    public Path log(String part) {
        return part(part).log();
    }

    public Path data() {
        return data.folder();
    }

    public List<String> parts() {
        return all().map(Part::name).toList();
    }

    /// As a power cut would: `kill -9`.
    public void kill(String part) {
        meantToRun.remove(part(part));
        part(part).kill();
    }

    public void stop(String part) {
        meantToRun.remove(part(part));
        part(part).stop();
    }

    /// Starts a part that was stopped or killed, and stops it first if it runs.
    public void restart(String part) {
        stop(part);
        part(part).start();
        prepare(part(part));
        meantToRun.add(part(part));
    }

    /// Services first, then what they stand on.
    public void stop() {
        stopping = true;
        if (!data.taken()) {
            return;
        }
        meantToRun.clear();
        stopParts();
        data.release();
    }

    private void stopParts() {
        Together.run(services, Part::stop);
        Together.run(backing, Part::stop);
    }

    @Override
    public void close() {
        stop();
    }

    /// Returns when a part has ended that nobody asked to end, and says so in its message.
    CannotRun awaitDeath() {
        while (true) {
            var dead = meantToRun.stream().filter(part -> !part.alive()).findFirst();
            if (dead.isPresent() && !stopping) {
                var part = dead.get();
                return new CannotRun(
                        "%s has ended unexpectedly.%s"
                                .formatted(part.name(), Tail.quoted(part.log())));
            }
            Pause.briefly();
        }
    }

    boolean running() {
        return data.taken() && !stopping;
    }

    private void bringUp(Part part) {
        var began = System.nanoTime();
        try {
            part.start();
            prepare(part);
        } catch (RuntimeException e) {
            giveUp(e);
            throw e;
        }
        if (stopping) {
            part.stop();
            return;
        }
        meantToRun.add(part);
        options.progress().ready(part.name(), Duration.ofNanos(System.nanoTime() - began));
    }

    /// What a server of either kind needs before anybody may use it.
    private void prepare(Part part) {
        switch (part.name()) {
            case "postgresql" -> {
                databases.requireDurable();
                ServiceParts.names().forEach(service -> databases.ensure(service, service));
            }
            case "kafka" -> Topics.create(settings.bootstrapServers(), "");
            default -> {}
        }
    }

    /// The first part that fails ends the wait for all the others.
    private void giveUp(RuntimeException e) {
        if (failure.compareAndSet(null, e) && !stopping) {
            stopping = true;
            stopParts();
        }
    }

    private void loadDemo() {
        if (options.demo() && options.without().isEmpty()) {
            var began = System.nanoTime();
            if (data.firstStart(addresses())) {
                options.progress().ready("demo world", Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    private Part part(String name) {
        return all().filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotRun("There is no part called %s.".formatted(name)));
    }

    private Stream<Part> all() {
        return Stream.concat(backing.stream(), services.stream());
    }
}
