package org.referralpathway.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an organisation may know of the person behind a need, asked at the moment of telling. The
/// rule stands in the database (`disclosable`), where row-level security asks it again.
@ApplicationScoped
public class Disclosure {
    private final EntityManager entities;

    Disclosure(EntityManager entities) {
        this.entities = entities;
    }

    /// @param withheld why nothing may be told: `not-accepted`, `nothing-agreed`,
    ///   `sharing-agreement-missing`; null where something may
    /// @param categories of `identity`, `contact`, `address`, `need`
    public record Told(@Nullable String withheld, Set<String> categories) {
        public boolean something() {
            return withheld == null && !categories.isEmpty();
        }
    }

    public Told of(UUID need, UUID organization, Instant at) {
        return told("disclosable", need, organization, at);
    }

    /// The same for a case, for whoever sits on its team.
    public Told ofCase(UUID supportCase, UUID organization, Instant at) {
        return told("team_told", supportCase, organization, at);
    }

    private Told told(String rule, UUID of, UUID organization, Instant at) {
        var row =
                (Tuple)
                        entities.createNativeQuery(
                                        "select withheld, categories from " + rule + "(?1, ?2, ?3)",
                                        Tuple.class)
                                .setParameter(1, of)
                                .setParameter(2, organization)
                                .setParameter(3, at)
                                .getSingleResult();
        return new Told(row.get(0, String.class), Set.of(row.get(1, String[].class)));
    }

    /// Why a need may not be offered to this organisation: `nothing-agreed`, `others-agreed` or
    /// `not-available`.
    public Optional<String> obstacle(UUID need, UUID organization, Instant at) {
        @SuppressWarnings("unchecked")
        List<String> found =
                entities.createNativeQuery("select offerable(?1, ?2, ?3)", String.class)
                        .setParameter(1, need)
                        .setParameter(2, organization)
                        .setParameter(3, at)
                        .getResultList();
        return Optional.ofNullable(found.getFirst());
    }

    /// For how long a group still sees whom it helped, as the agreements between the two have it.
    public Duration seenAfter(UUID need, UUID organization, Instant at) {
        return Duration.ofDays(
                (int)
                        entities.createNativeQuery("select seen_after(?1, ?2, ?3)", Integer.class)
                                .setParameter(1, need)
                                .setParameter(2, organization)
                                .setParameter(3, at)
                                .getSingleResult());
    }
}
