package org.referralpathway.notification.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.referralpathway.notification.template.Template;

/// Nobody has given a sign for a listing for some months.
///
/// @param stage `asked`, `asked-again`, `demoted` or `hidden`
/// @param group whether the group is told: it is asked once a month for all its listings
public record ListingQuiet(
        UUID service, UUID organization, List<UUID> partnerships, String stage, boolean group) {
    private static final String TYPE = "org.referralpathway.service.confirmation-due.v1";

    /// @return nothing for an event of another type, or of a stage that is not known yet
    /// @throws UnreadableEvent if it lacks what decides who is told
    public static Optional<ListingQuiet> decode(String type, JsonNode data) {
        if (!type.equals(TYPE)) {
            return Optional.empty();
        }
        var partnerships = new ArrayList<UUID>();
        data.path("partnerships").forEach(id -> partnerships.add(Ids.read("partnerships", id)));
        return Optional.of(
                new ListingQuiet(
                        Ids.read("service", data.path("service")),
                        Ids.read("organization", data.path("organization")),
                        partnerships,
                        data.path("stage").asText(),
                        data.path("group").asBoolean(true)));
    }

    /// The group hears of each stage; its coordinators before their help is needed and after it
    /// came too late.
    public List<Message> messages() {
        return switch (stage) {
            case "asked" -> group ? List.of(toGroup(Template.LISTING_CONFIRM)) : List.of();
            case "asked-again" ->
                    all(Template.LISTING_CONFIRM_AGAIN, Template.COORDINATOR_LISTING_QUIET);
            case "demoted" -> List.of(toGroup(Template.LISTING_DEMOTED));
            case "hidden" -> all(Template.LISTING_HIDDEN, Template.COORDINATOR_LISTING_HIDDEN);
            default -> List.of();
        };
    }

    private List<Message> all(Template toGroup, Template coordinators) {
        var quiet = new About(About.Kind.QUIET_LISTINGS, service);
        return Stream.concat(
                        group ? Stream.of(toGroup(toGroup)) : Stream.<Message>empty(),
                        partnerships.stream()
                                .map(id ->
                                        new Message(
                                                Audience.coordinatorsOf(id), coordinators, quiet)))
                .toList();
    }

    private Message toGroup(Template template) {
        return new Message(
                Audience.providersOf(organization),
                template,
                new About(About.Kind.LISTING, service));
    }
}
