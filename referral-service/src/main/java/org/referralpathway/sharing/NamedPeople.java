package org.referralpathway.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.access.Refusals;
import org.referralpathway.person.Vault;

/// People whom somebody does not want near them, by name and without a reason. Nobody is told that
/// there are such names, nor which.
@ApplicationScoped
public class NamedPeople {
    private static final String COLUMN = "never_people";
    private static final int MOST_TRIES = 5;
    private static final String BETWEEN = "\n";
    private final EntityManager entities;
    private final Vault vault;
    private final Audit audit;
    private final Refusals refusals;

    NamedPeople(EntityManager entities, Vault vault, Audit audit, Refusals refusals) {
        this.entities = entities;
        this.vault = vault;
        this.audit = audit;
        this.refusals = refusals;
    }

    static byte @Nullable [] close(Vault.Seal seal, UUID basis, List<String> names) {
        return names.isEmpty() ? null : seal.close(basis, COLUMN, String.join(BETWEEN, names));
    }

    static List<String> open(Vault.Seal seal, UUID basis, byte @Nullable [] sealed) {
        var text = seal.isErased() ? null : seal.open(basis, COLUMN, sealed);
        return text == null ? List.of() : List.of(text.split(BETWEEN));
    }

    /// Somebody of this name is to go to the person. The order of names, accents and capitals make
    /// no difference, nor does a name in the middle.
    ///
    /// @throws NotForThisNeed for whom the person does not want, and after a few tries for
    ///   everybody until tomorrow: nobody finds out by trying
    public void requireMayGo(UUID need, UUID referral, String name) {
        if (audit.refusedToday(referral) >= MOST_TRIES
                || !unwanted(List.of(need), name).isEmpty()) {
            refusals.of(referral);
            throw new NotForThisNeed();
        }
    }

    /// To which of these needs somebody of this name may not go.
    public Set<UUID> unwanted(Collection<UUID> needs, String name) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select asked.need, u.basis, u.person, u.names
                                from unnest(?1) as asked (need), never_people(asked.need) u where u.names is not null\
                                """,
                                Tuple.class)
                        .setParameter(1, needs.toArray(new UUID[0]))
                        .getResultList();
        var seals = vault.ofAll(rows.stream().map(row -> row.get(2, UUID.class)).toList());
        return rows.stream()
                .filter(row ->
                        open(
                                        Objects.requireNonNull(seals.get(row.get(2, UUID.class))),
                                        row.get(1, UUID.class),
                                        row.get(3, byte[].class))
                                .stream()
                                .anyMatch(unwanted -> same(unwanted, name)))
                .map(row -> row.get(0, UUID.class))
                .collect(Collectors.toSet());
    }

    /// In doubt they are the same: somebody else can go.
    static boolean same(String unwanted, String name) {
        var first = words(unwanted);
        var second = words(name);
        return second.containsAll(first) || (second.size() > 1 && first.containsAll(second));
    }

    private static Set<String> words(String name) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.UK);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
