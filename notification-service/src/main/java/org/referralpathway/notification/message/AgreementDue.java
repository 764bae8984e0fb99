package org.referralpathway.notification.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.referralpathway.notification.template.Template;

/// An agreement between organisations ends soon or today, or is to be looked at again.
public record AgreementDue(
        UUID agreement, UUID partnership, List<UUID> parties, Template template) {
    private static final String EXPIRY = "org.referralpathway.agreement.expiry-due.v1";
    private static final String REVIEW = "org.referralpathway.agreement.review-due.v1";

    /// @return nothing for an event of another type
    /// @throws UnreadableEvent if it lacks what decides who is told
    public static Optional<AgreementDue> decode(String type, JsonNode data) {
        if (!type.equals(EXPIRY) && !type.equals(REVIEW)) {
            return Optional.empty();
        }
        var parties = new ArrayList<UUID>();
        data.path("parties").forEach(id -> parties.add(Ids.read("parties", id)));
        return Optional.of(
                new AgreementDue(
                        Ids.read("agreement", data.path("agreement")),
                        Ids.read("partnership", data.path("partnership")),
                        parties,
                        template(type, data.path("days").asInt())));
    }

    private static Template template(String type, int days) {
        if (type.equals(REVIEW)) {
            return Template.AGREEMENT_REVIEW;
        }
        return days > 0 ? Template.AGREEMENT_ENDS_SOON : Template.AGREEMENT_ENDED;
    }

    /// Every party, and those who keep the partnership together.
    public List<Message> messages() {
        var about = new About(About.Kind.AGREEMENT, agreement);
        var audiences =
                Stream.concat(
                        parties.stream().map(Audience::providersOf),
                        Stream.of(Audience.coordinatorsOf(partnership)));
        return audiences.map(audience -> new Message(audience, template, about)).toList();
    }
}
