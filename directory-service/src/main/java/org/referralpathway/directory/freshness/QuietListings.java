package org.referralpathway.directory.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.provider.Provider;
import org.referralpathway.directory.provider.Providers;
import org.referralpathway.directory.service.FreshnessStage;
import org.referralpathway.directory.service.QuietServices;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.steward.Stewards;

/// Listings that nobody has given a sign for lately, for whoever rings round.
@ApplicationScoped
public class QuietListings {
    private final Stewards stewards;
    private final Services services;
    private final QuietServices quiet;
    private final Providers providers;
    private final Tend tend;
    private final InstantSource clock;

    QuietListings(
            Stewards stewards,
            Services services,
            QuietServices quiet,
            Providers providers,
            Tend tend,
            InstantSource clock) {
        this.stewards = stewards;
        this.services = services;
        this.quiet = quiet;
        this.providers = providers;
        this.tend = tend;
        this.clock = clock;
    }

    /// A listing that is not as fresh as it might be.
    ///
    /// @param score from 100 on the day of a sign of life to 0 when it is matched no more
    public record Quiet(
            UUID service,
            UUID organization,
            String organizationName,
            String name,
            LocalDate aliveOn,
            String stage,
            int score) {}

    /// @param next where the next page begins; null on the last
    public record Page(List<Quiet> items, @Nullable String next) {}

    /// Of the organisations that the caller looks after, the longest quiet first.
    ///
    /// @param days how long at least nobody has given a sign
    @Transactional
    public Page quiet(int days, AfterQuiet after, int most) {
        var today = Today.at(clock);
        var found =
                quiet.of(
                        today.minusDays(days),
                        stewards.where(),
                        tend.coordinated(),
                        after.aliveOn(),
                        after.service(),
                        most + 1);
        var around = services.around(found);
        var by = providers.of(found.stream().map(Service::organizationId).toList());
        var shown = found.subList(0, Math.min(most, found.size()));
        var last = found.size() > most ? shown.getLast() : null;
        var items =
                shown.stream()
                        .map(service -> {
                            var provider = Objects.requireNonNull(by.get(service.organizationId()));
                            var name =
                                    service.shownName(
                                            Objects.requireNonNull(around.get(service.id())));
                            return quiet(service, name, provider, today);
                        })
                        .toList();
        return new Page(
                items,
                last == null ? null : new AfterQuiet(last.life().aliveOn(), last.id()).toString());
    }

    private static Quiet quiet(Service service, String name, Provider provider, LocalDate today) {
        var alive = service.life().aliveOn();
        return new Quiet(
                service.id(),
                service.organizationId(),
                provider.name(),
                name,
                alive,
                FreshnessStage.on(alive, today).code(),
                FreshnessStage.score(alive, today));
    }
}
