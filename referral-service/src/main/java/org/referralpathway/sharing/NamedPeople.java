package org.referralpathway.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referralpathway.person.Vault;

/// People whom somebody does not want near them, by name and without a reason. Nobody is told that
/// there are such names, nor which.
@ApplicationScoped
public class NamedPeople {
    private static final String COLUMN = "never_people";
    private static final String BETWEEN = "\n";
    private final EntityManager entities;
    private final Vault vault;

    NamedPeople(EntityManager entities, Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    static byte @Nullable [] close(Vault.Seal seal, UUID basis, List<String> names) {
        return names.isEmpty() ? null : seal.close(basis, COLUMN, String.join(BETWEEN, names));
    }

    static List<String> open(Vault.Seal seal, UUID basis, byte @Nullable [] sealed) {
        var text = seal.isErased() ? null : seal.open(basis, COLUMN, sealed);
        return text == null ? List.of() : List.of(text.split(BETWEEN));
    }

    /// Whether somebody of this name may be sent to the person. The order of names, accents and
    /// capitals make no difference, nor does a name in the middle.
    public boolean mayGo(UUID need, String name) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select basis, person, names from never_people(?1)", Tuple.class)
                        .setParameter(1, need)
                        .getResultList();
        return rows.stream()
                .filter(row -> row.get(2) != null)
                .flatMap(row ->
                        open(
                                vault.of(row.get(1, UUID.class)),
                                row.get(0, UUID.class),
                                row.get(2, byte[].class))
                                .stream())
                .noneMatch(unwanted -> same(unwanted, name));
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
