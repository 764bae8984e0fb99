package org.referralpathway.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.referralpathway.kit.caller.Caller;

/// Finds a person again, exactly, by keyed hashes: by name and birth, telephone number or a number
/// that others know them by. Shown to their own organisation only.
@ApplicationScoped
class PersonHashes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST = 5;
    private final EntityManager entities;
    private final Caller caller;
    private final SecretKeySpec key;

    PersonHashes(
            EntityManager entities,
            Caller caller,
            @ConfigProperty(name = "pathway.secrets.hmac") String secret) {
        this.entities = entities;
        this.caller = caller;
        this.key = new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM);
    }

    private record Mark(String kind, String text) {}

    /// Replaces what was known of a person.
    void keep(UUID person, Person.Details told) {
        forget(person);
        for (var mark : marks(told)) {
            entities.createNativeQuery(
                            "insert into person_hash values (?1, ?2, ?3) on conflict do nothing")
                    .setParameter(1, person)
                    .setParameter(2, mark.kind())
                    .setParameter(3, hash(mark))
                    .executeUpdate();
        }
    }

    void forget(UUID person) {
        entities.createNativeQuery("delete from person_hash where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    /// Others of the same organisation who are probably the same.
    @SuppressWarnings("unchecked")
    List<UUID> sameAs(UUID person) {
        return entities.createNativeQuery(
                        """
                        select distinct other.person from person_hash own
                        join person_hash other on other.hash = own.hash and other.kind = own.kind and other.person <> own.person
                        join person p on p.id = other.person and p.organization = ?2
                        where own.person = ?1 order by other.person limit ?3\
                        """,
                        UUID.class)
                .setParameter(1, person)
                .setParameter(2, caller.organization())
                .setParameter(3, MOST)
                .getResultList();
    }

    private static List<Mark> marks(Person.Details told) {
        var marks = new ArrayList<Mark>();
        if (told.dateOfBirth() != null) {
            var name = told.givenName() + "|" + told.familyName() + "|" + told.dateOfBirth();
            marks.add(new Mark("name-and-birth", plain(name)));
        }
        if (told.phone() != null) {
            marks.add(new Mark("phone", digits(told.phone())));
        }
        for (var identifier : told.identifiers()) {
            marks.add(
                    new Mark("identifier", identifier.system() + "|" + plain(identifier.normal())));
        }
        return marks;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("\\s+", " ").strip();
    }

    /// The same number, with the country's code or without.
    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "").replaceFirst("^(0044|44|0)", "");
    }

    private byte[] hash(Mark mark) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(
                    ("person|" + mark.kind() + "|" + mark.text()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A hash could not be made", e);
        }
    }
}
