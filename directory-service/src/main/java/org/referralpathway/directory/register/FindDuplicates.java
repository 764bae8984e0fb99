package org.referralpathway.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.RegisterNumber;
import org.referralpathway.directory.place.Postcode;

/// Organisations that are probably the same, before a second record of one is made: by register
/// number for certain, else by a name that is nearly the same with its postcode or mailbox.
///
/// Confidential places are no evidence here: an answer must not tell where a refuge is.
@ApplicationScoped
public class FindDuplicates {
    private static final int MOST = 10;
    private static final String FIND =
            """
            select o.id, o.name,
                   o.registers && cast(:registers as text[]) as same_number,
                   similarity(lower(o.name), :name) as alike,
                   :email <> '' and lower(o.document ->> 'email') = :email as same_mailbox,
                   :postcode <> '' and exists (
                       select from service s
                       join service_at_location a on a.service_id = s.id
                       join location l on l.id = a.location_id and not l.confidential
                       where s.organization_id = o.id and s.place_rule in ('OPEN', 'CLEARED')
                         and exists (select from jsonb_path_query(l.document, '$.addresses[*].postal_code') code
                             where upper(replace(code #>> '{}', ' ', '')) = replace(:postcode, ' ', ''))
                   ) as same_postcode
            from organization o
            where o.status = 'active' and o.id <> :except
              and not exists (select from service x
                  join service_at_location y on y.service_id = x.id
                  join location z on z.id = y.location_id and z.confidential
                  where x.organization_id = o.id)
              and (o.registers && cast(:registers as text[]) or lower(o.name) % :name)
            order by same_number desc, alike desc, o.id
            limit 50\
            """;

    /// Alike enough to be shown without any other sign.
    private static final double VERY_ALIKE = 0.6;

    private final EntityManager entities;

    FindDuplicates(EntityManager entities) {
        this.entities = entities;
    }

    /// What is known of an organisation.
    ///
    /// @param except its own identifier, where it has one
    public record Known(
            String name,
            @Nullable String postcode,
            @Nullable String email,
            List<RegisterNumber> registers,
            @Nullable UUID except) {}

    @Transactional
    public List<Resemblance> of(Known known) {
        var postcode = known.postcode() == null ? "" : known.postcode();
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(FIND, Tuple.class)
                        .setParameter("name", known.name().strip().toLowerCase(Locale.ROOT))
                        .setParameter(
                                "registers",
                                known.registers().stream()
                                        .map(RegisterNumber::toString)
                                        .toArray(String[]::new))
                        .setParameter(
                                "email",
                                known.email() == null
                                        ? ""
                                        : known.email().strip().toLowerCase(Locale.ROOT))
                        .setParameter(
                                "postcode",
                                Postcode.of(postcode).map(Postcode::toString).orElse(""))
                        .setParameter(
                                "except", known.except() == null ? new UUID(0, 0) : known.except())
                        .getResultList();
        return rows.stream()
                .map(FindDuplicates::resemblance)
                .filter(found -> !found.why().isEmpty())
                .limit(MOST)
                .toList();
    }

    private static Resemblance resemblance(Tuple row) {
        var why = new ArrayList<String>();
        var sameNumber = row.get("same_number", Boolean.class);
        var alike = row.get("alike", Float.class);
        if (sameNumber) {
            why.add("Has the same register number");
        }
        var sameMailbox = Boolean.TRUE.equals(row.get("same_mailbox", Boolean.class));
        var samePostcode = Boolean.TRUE.equals(row.get("same_postcode", Boolean.class));
        if (alike >= VERY_ALIKE || sameMailbox || samePostcode) {
            why.add("Has nearly the same name");
        }
        if (sameMailbox) {
            why.add("Has the same e-mail address");
        }
        if (samePostcode) {
            why.add("Is at the same postcode");
        }
        return new Resemblance(
                row.get("id", UUID.class), row.get("name", String.class), why, sameNumber);
    }
}
