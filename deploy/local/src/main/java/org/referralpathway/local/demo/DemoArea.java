package org.referralpathway.local.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.referralpathway.local.demo.Postcodes.Postcode;

/// One area of the demo world.
record DemoArea(
        Area area,
        List<ObjectNode> organizations,
        List<ObjectNode> services,
        List<Postcode> postcodes) {
    private static final int GROUPS = 40;

    static DemoArea generate(Area area, long seed) {
        var random = new Random(seed * 31 + area.slug().hashCode());
        var postcodes = Postcodes.of(area, random);
        var organizations = new ArrayList<ObjectNode>();
        organizations.add(body(area, "council", "Example " + area.title() + " Council (made up)"));
        organizations.add(body(area, area.broker().slug(), area.broker().name()));
        organizations.add(body(area, "dwp", "Example " + area.title() + " Jobcentre (made up)"));
        organizations.add(body(area, "nhs", "Example " + area.title() + " Health Board (made up)"));
        var services = new ArrayList<ObjectNode>();
        var names = new HashSet<String>();
        for (var group = 1; group <= GROUPS; group++) {
            var demo = group <= 2;
            var offers =
                    demo
                            ? Offer.ofDemoGroup(area, group, random)
                            : Offer.ofGroup(area, group, random);
            var kind = offers.getFirst().kinds().iterator().next();
            var slug = "group-" + group;
            var organization = body(area, slug, name(area, kind, names, random));
            organizations.add(organization);
            for (var i = 0; i < offers.size(); i++) {
                var path = "service/%s/%s/%d".formatted(area.slug(), slug, i + 1);
                var at = postcodes.get(group - 1);
                services.add(
                        new Listing(area, path, organization.deepCopy(), at, offers.get(i)).json());
            }
        }
        return new DemoArea(area, List.copyOf(organizations), List.copyOf(services), postcodes);
    }

    private static String name(Area area, Kind kind, HashSet<String> taken, Random random) {
        while (true) {
            var place = area.neighbourhoods().get(random.nextInt(area.neighbourhoods().size()));
            var title = kind.names().get(random.nextInt(kind.names().size()));
            var name = "Example %s %s (made up)".formatted(place, title);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private static ObjectNode body(Area area, String slug, String name) {
        return organization(
                Ids.organization(area, slug), name, area.title(), area.slug() + "-" + slug);
    }

    static ObjectNode organization(UUID id, String name, String where, String mailbox) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("name", name)
                .put("description", DemoWorld.MADE_UP + "An organisation in " + where + ".")
                .put("email", mailbox + "@example.org")
                .put("website", "https://example.org/" + mailbox);
    }

    /// Its parties are all of the partnership.
    ObjectNode agreement() {
        var agreement =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Ids.agreement(area).toString())
                        .put("partnership", Ids.partnership(area).toString())
                        .put("kind", "information-sharing")
                        .put("title", "Sharing what is needed to help (made up)")
                        .put(
                                "text",
                                DemoWorld.MADE_UP + "We tell each other what is needed to help.")
                        .put("scopeIn", "Referrals of this pathway")
                        .put("scopeOut", "Anything else")
                        .put("responsible", "Information governance")
                        .put("from", DemoWorld.SINCE)
                        .put("until", DemoWorld.UNTIL);
        var shares = agreement.putArray("shares");
        for (var category : List.of("identity", "contact", "address", "need")) {
            shares.addObject().put("category", category).putArray("purposes").add("deliver-help");
        }
        var parties = agreement.putArray("parties");
        organizations.forEach(party -> parties.add(party.path("id").asText()));
        return agreement;
    }

    /// The partnership of the area: the public bodies and the broker at its core, the groups
    /// around.
    ObjectNode partnership() {
        var partnership =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Ids.partnership(area).toString())
                        .put("name", area.title() + " pathway partnership (made up)")
                        .put("nation", area.nation())
                        .put("decided", "The demo world");
        var members = partnership.putArray("members");
        for (var i = 0; i < organizations.size(); i++) {
            members.addObject()
                    .put("organization", organizations.get(i).path("id").asText())
                    .put("tier", i < organizations.size() - GROUPS ? "core" : "wider")
                    .put("from", DemoWorld.SINCE);
        }
        return partnership;
    }
}
