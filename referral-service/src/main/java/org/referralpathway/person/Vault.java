package org.referralpathway.person;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key for each person (DESIGN section 8): destroying it erases everything written under it. Keys
/// are wrapped by the master key of the configuration and live in a schema of their own.
@ApplicationScoped
public class Vault {
    private final EntityManager entities;
    private final Masters masters;

    Vault(EntityManager entities, Masters masters) {
        this.entities = entities;
        this.masters = masters;
    }

    /// What one person's key can seal and open. The row and column are bound to the sealed text:
    /// moved elsewhere it does not open.
    public static final class Seal {
        private static final String GONE = "erased";
        private static final Seal ERASED = new Seal(null);
        private final @Nullable Aead key;

        private Seal(@Nullable Aead key) {
            this.key = key;
        }

        /// Whether the key was destroyed: what was written under it reads "erased".
        public boolean isErased() {
            return key == null;
        }

        public byte @Nullable [] close(UUID row, String column, @Nullable String text) {
            if (key == null) {
                throw new Erased();
            }
            try {
                return text == null
                        ? null
                        : key.encrypt(text.getBytes(StandardCharsets.UTF_8), context(row, column));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A text could not be sealed", e);
            }
        }

        public @Nullable String open(UUID row, String column, byte @Nullable [] sealed) {
            if (key == null) {
                return sealed == null ? null : GONE;
            }
            try {
                return sealed == null
                        ? null
                        : new String(
                                key.decrypt(sealed, context(row, column)), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A text could not be opened", e);
            }
        }

        /// The same for what is never absent.
        public String opened(UUID row, String column, byte[] sealed) {
            return Objects.requireNonNull(open(row, column, sealed));
        }

        private static byte[] context(UUID row, String column) {
            return (row + "/" + column).getBytes(StandardCharsets.UTF_8);
        }
    }

    /// Makes the key of a new person, or of something that is sealed by itself.
    public Seal create(UUID person) {
        try {
            var master = masters.present();
            var keys = master.generate();
            entities.createNativeQuery("insert into vault.person_key values (?1, ?2, ?3)")
                    .setParameter(1, person)
                    .setParameter(2, master.wrap(keys, person))
                    .setParameter(3, master.name())
                    .executeUpdate();
            return new Seal(Master.aead(keys));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be made", e);
        }
    }

    /// The key of a person whose row this caller may see: ask for the row first.
    public Seal of(UUID person) {
        return Objects.requireNonNull(ofAll(List.of(person)).get(person));
    }

    /// The keys of several, with one question.
    public Map<UUID, Seal> ofAll(Collection<UUID> people) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select person, wrapped from vault.person_key where person = any (?1)",
                                Tuple.class)
                        .setParameter(1, people.toArray(new UUID[0]))
                        .getResultList();
        var keys = new HashMap<UUID, Seal>();
        rows.forEach(row -> keys.put(row.get(0, UUID.class), unwrap(row)));
        people.forEach(person -> keys.putIfAbsent(person, Seal.ERASED));
        return keys;
    }

    /// Destroys a key, for good: what it sealed can be read by nobody any more, and they are found
    /// by nothing.
    public void destroy(UUID person, Instant at) {
        for (var table : List.of("vault.erasure", "erasure")) {
            entities.createNativeQuery(
                            "insert into " + table + " values (?1, ?2) on conflict do nothing")
                    .setParameter(1, person)
                    .setParameter(2, at)
                    .executeUpdate();
        }
        entities.createNativeQuery("delete from person_hash where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
        entities.createNativeQuery("delete from vault.person_key where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    private Seal unwrap(Tuple row) {
        try {
            var keys = masters.unwrap(row.get(1, byte[].class), row.get(0, UUID.class));
            return new Seal(Master.aead(keys));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be opened", e);
        }
    }
}
