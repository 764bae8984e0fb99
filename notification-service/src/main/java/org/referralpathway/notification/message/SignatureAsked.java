package org.referralpathway.notification.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.referralpathway.notification.template.Template;

/// A party is asked to sign an agreement.
public record SignatureAsked(UUID agreement, UUID organization) {
    private static final String TYPE = "org.referralpathway.agreement.signature-asked.v1";

    /// @return nothing for an event of another type
    /// @throws UnreadableEvent if it lacks what decides who is told
    public static Optional<SignatureAsked> decode(String type, JsonNode data) {
        return type.equals(TYPE)
                ? Optional.of(
                        new SignatureAsked(
                                Ids.read("agreement", data.path("agreement")),
                                Ids.read("organization", data.path("organization"))))
                : Optional.empty();
    }

    /// To the party alone.
    public List<Message> messages() {
        return List.of(
                new Message(
                        Audience.providersOf(organization),
                        Template.AGREEMENT_TO_SIGN,
                        new About(About.Kind.SIGNATURE, agreement)));
    }
}
