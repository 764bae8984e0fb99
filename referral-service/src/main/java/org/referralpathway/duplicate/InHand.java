package org.referralpathway.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.Needs;
import org.referralpathway.task.Tasks;

/// The same person's same need in the hand of another organisation of the partnership. A
/// coordinator of both is told since when, and decides; whom they are about is told to nobody, and
/// each such finding stands in both people's list of who looked.
@ApplicationScoped
class InHand {
    private static final String ALGORITHM = "HmacSHA256";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final Duration WINDOW = Duration.ofHours(1);

    /// Two people are compared in each finding. Asked before anything is looked for, so that the
    /// limit itself tells nothing.
    private static final int MOST_COMPARED = 60;

    private final EntityManager entities;
    private final Needs needs;
    private final Tasks tasks;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;
    private final SecretKeySpec key;

    InHand(
            EntityManager entities,
            Needs needs,
            Tasks tasks,
            Audit audit,
            Caller caller,
            InstantSource clock,
            @ConfigProperty(name = "pathway.secrets.hmac") String secret) {
        this.entities = entities;
        this.needs = needs;
        this.tasks = tasks;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.key = new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM);
    }

    public enum Verdict {
        SAME,
        DIFFERENT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param finding stands for the other need, and does not name it
    /// @param since the day on which the other need was posted
    /// @param live whether help is still being looked for or given
    public record Since(UUID finding, LocalDate since, boolean live) {}

    /// Every look counts, also one that finds nobody: whoever could ask without end would find out
    /// who has asked for help.
    ///
    /// @throws NotFound for a need that the caller does not see
    /// @throws TooManyComparisons for whoever has looked at too many people within the hour
    @Transactional
    List<Since> of(UUID id) {
        var at = clock.instant();
        var need = needs.require(id, caller.organization(), at);
        if (audit.comparedSince(at.minus(WINDOW)) >= MOST_COMPARED) {
            throw new TooManyComparisons();
        }
        var rows = rows(id, at);
        var people =
                Stream.concat(
                                Stream.of(need.person()),
                                rows.stream().map(row -> row.get(3, UUID.class)))
                        .distinct()
                        .toList();
        audit.note(people, List.of("identity"), "compare", "arrange-help", null);
        return rows.stream()
                .map(row ->
                        new Since(
                                finding(id, row.get(2, UUID.class)),
                                row.get(4, Instant.class).atZone(ZONE).toLocalDate(),
                                row.get(5, Boolean.class)))
                .toList();
    }

    /// The first word stands, and is not asked for again. Where it is the same the workers of both
    /// needs find it on their lists, and speak with the coordinator.
    ///
    /// @throws NotFound for what was decided, or is none
    @Transactional
    UUID decide(UUID id, UUID finding, Verdict verdict) {
        var at = clock.instant();
        var need = needs.require(id, caller.organization(), at);
        var other =
                rows(id, at).stream()
                        .map(row -> row.get(2, UUID.class))
                        .filter(one -> finding(id, one).equals(finding))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        entities.createNativeQuery("insert into same_need values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, need.id())
                .setParameter(2, other)
                .setParameter(3, verdict.code())
                .setParameter(4, caller.organization())
                .setParameter(5, caller.user())
                .setParameter(6, at)
                .executeUpdate();
        if (verdict == Verdict.SAME) {
            tasks.open(Tasks.Kind.SAME_NEED, need, null, at);
            var also = needs.require(other, caller.organization(), at);
            tasks.open(Tasks.Kind.SAME_NEED, also, null, at);
        }
        return id;
    }

    /// Whoever knows both needs cannot find out so that they are one person's.
    private UUID finding(UUID need, UUID other) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var hash = mac.doFinal(("same-need|" + need + "|" + other).getBytes(UTF_8));
            var bits = ByteBuffer.wrap(hash);
            return new UUID(bits.getLong(), bits.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A finding could not be named", e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(UUID need, Instant at) {
        return entities.createNativeQuery(
                        "select need, person, other, other_person, since, live from in_hand(?1, ?2)",
                        Tuple.class)
                .setParameter(1, need)
                .setParameter(2, at)
                .getResultList();
    }
}
