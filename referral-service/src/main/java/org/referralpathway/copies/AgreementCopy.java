package org.referralpathway.copies;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Types;
import java.util.UUID;
import org.referralpathway.kit.consumer.IncomingEvent;

/// Who has signed what, replaced as a whole: the event is full state. Whether it is in force is
/// asked of its days each time, whatever is heard later.
@ApplicationScoped
class AgreementCopy {
    private final Copies copies;

    AgreementCopy(Copies copies) {
        this.copies = copies;
    }

    void apply(IncomingEvent event) {
        var touched =
                copies.apply(
                        event,
                        """
                        insert into agreement_copy as held
                            (id, partnership, kind, shares, valid_from, valid_until, seen_after_days, sequence)
                        values (?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)
                        on conflict (id) do update
                        set (partnership, kind, shares, valid_from, valid_until, seen_after_days, sequence)
                          = (excluded.partnership, excluded.kind, excluded.shares, excluded.valid_from,
                             excluded.valid_until, excluded.seen_after_days, excluded.sequence)
                        where held.sequence < excluded.sequence\
                        """,
                        (row, e) -> {
                            row.setObject(1, e.id("agreement"));
                            row.setObject(2, e.id("partnership"));
                            row.setString(3, e.text("kind"));
                            row.setString(4, e.json("shares", "[]"));
                            row.setDate(5, e.date("from"));
                            row.setDate(6, e.date("until"));
                            row.setObject(7, e.number("seenAfterDays"), Types.INTEGER);
                            row.setLong(8, e.sequence());
                        });
        if (touched == 1) {
            replaceParties(event);
        }
    }

    private void replaceParties(IncomingEvent event) {
        copies.replace(
                event,
                "delete from agreement_party where agreement = ?",
                "insert into agreement_party values (?, ?, ?, cast(? as jsonb))",
                "parties",
                (row, party) -> {
                    row.setObject(2, UUID.fromString(party.path("organization").asText()));
                    row.setDate(3, Copies.Fields.date(party.path("signedOn"), "signedOn"));
                    row.setString(4, signedFor(party, event.data()));
                });
    }

    /// Events from before parties said it themselves: whoever had signed had signed it all.
    private static String signedFor(JsonNode party, JsonNode agreement) {
        if (party.path("shares").isArray()) {
            return party.path("shares").toString();
        }
        return party.path("signedOn").isTextual() ? agreement.path("shares").toString() : "[]";
    }
}
