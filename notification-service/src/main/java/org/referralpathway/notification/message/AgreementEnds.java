package org.referralpathway.notification.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.referralpathway.notification.template.Template;

/// An agreement between organisations ends soon, or today.
///
/// @param days how many days are left
public record AgreementEnds(UUID agreement, UUID partnership, List<UUID> parties, int days) {
    private static final String TYPE = "org.referralpathway.agreement.expiry-due.v1";

    /// @return nothing for an event of another type
    /// @throws UnreadableEvent if it lacks what decides who is told
    public static Optional<AgreementEnds> decode(String type, JsonNode data) {
        if (!type.equals(TYPE)) {
            return Optional.empty();
        }
        var parties = new ArrayList<UUID>();
        data.path("parties").forEach(id -> parties.add(Ids.read("parties", id)));
        return Optional.of(
                new AgreementEnds(
                        Ids.read("agreement", data.path("agreement")),
                        Ids.read("partnership", data.path("partnership")),
                        parties,
                        data.path("days").asInt()));
    }

    /// Every party, and those who keep the partnership together.
    public List<Message> messages() {
        var template = days > 0 ? Template.AGREEMENT_ENDS_SOON : Template.AGREEMENT_ENDED;
        var about = new About(About.Kind.AGREEMENT, agreement);
        var audiences =
                Stream.concat(
                        parties.stream().map(Audience::providersOf),
                        Stream.of(Audience.coordinatorsOf(partnership)));
        return audiences.map(audience -> new Message(audience, template, about)).toList();
    }
}
