package org.referralpathway.local.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.referralpathway.local.Addresses;
import org.referralpathway.local.FirstStart;

/// Loads the demo world through the public API, as its stewards and its administrator would. It can
/// be loaded again: what is there already stays as it is.
public final class DemoLoad implements FirstStart {
    /// The world that a new installation starts with.
    public static final long USUAL_SEED = 2026;

    private static final String JSON = "application/json";
    private static final int ACCEPTED = 300;
    private static final Duration NEWS_TRAVELS = Duration.ofSeconds(60);
    private final DemoWorld world;

    public DemoLoad() {
        this(USUAL_SEED);
    }

    public DemoLoad(long seed) {
        this.world = DemoWorld.generate(seed);
    }

    /// @throws org.referralpathway.local.CannotRun with one sentence that names the step
    @Override
    public void load(Addresses addresses) {
        try (var http = HttpClient.newHttpClient()) {
            var admin = Api.signIn(http, addresses.keycloak(), "root-admin");
            for (var service : List.of(addresses.directory(), addresses.referral())) {
                admin.put(
                        "loading the postcodes",
                        service.resolve("/v1/postcodes"),
                        "text/csv",
                        world.postcodes());
            }
            for (var area : Area.values()) {
                var steward = Api.signIn(http, addresses.keycloak(), steward(area));
                loadDirectory(steward, addresses.directory(), area);
            }
            for (var area : Area.values()) {
                loadPathway(admin, addresses.referral(), area);
            }
            var coordinator = Api.signIn(http, addresses.keycloak(), "isla-strathmore");
            loadRules(coordinator, addresses.referral(), Area.STRATHMORE);
        }
    }

    private static String steward(Area area) {
        return switch (area) {
            case LUTON -> "stan-luton";
            case STRATHMORE -> "stuart-strathmore";
        };
    }

    private void loadDirectory(Api steward, URI directory, Area area) {
        var organizations =
                area == Area.LUTON
                        ? Stream.concat(
                                Stream.of(world.platform()), world.organizations(area).stream())
                        : world.organizations(area).stream();
        take(steward, directory, "the organisations of " + area.title(), organizations.toList());
        take(steward, directory, "the services of " + area.title(), world.services(area));
        var partnership = world.partnership(area);
        steward.put(
                "recording the partnership of " + area.title(),
                directory.resolve("/v1/partnerships/" + withoutId(partnership, "id")),
                JSON,
                partnership.toString());
        loadAgreement(steward, directory, area);
        if (area == Area.LUTON) {
            var desk = world.safeguarding(area);
            steward.put(
                    "recording the desk for safeguarding of " + area.title(),
                    directory.resolve("/v1/desks/" + withoutId(desk, "id")),
                    JSON,
                    desk.toString());
        }
        for (var member : world.members(area)) {
            steward.put(
                    "recording the members of " + area.title(),
                    directory.resolve("/v1/members/" + withoutId(member, "user")),
                    JSON,
                    member.toString());
        }
    }

    /// Recorded, and signed on paper by everybody.
    private void loadAgreement(Api steward, URI directory, Area area) {
        var agreement = world.agreement(area);
        var address = directory.resolve("/v1/agreements/" + withoutId(agreement, "id"));
        var text =
                steward.put(
                                "recording the agreement of " + area.title(),
                                address,
                                JSON,
                                agreement.toString())
                        .path("textVersion")
                        .asInt();
        for (var party : agreement.path("parties")) {
            steward.put(
                    "recording the signatures of " + area.title(),
                    URI.create(address + "/parties/" + party.asText() + "/signature"),
                    JSON,
                    "{\"textVersion\":%d,\"as\":\"Chair\",\"signedOn\":\"%s\"}"
                            .formatted(text, DemoWorld.SINCE));
        }
    }

    private static void take(
            Api steward, URI directory, String what, List<? extends ObjectNode> records) {
        var step = "importing " + what;
        var file = JsonNodeFactory.instance.arrayNode();
        records.forEach(file::add);
        var report = steward.post(step, directory.resolve("/v1/imports"), file);
        for (var row : report.path("rows")) {
            if (row.path("verdict").asText().equals("rejected")) {
                throw Api.failed(step, "a row was rejected, " + row.path("reason").asText(), null);
            }
        }
    }

    /// The referral service hears of the partnership from the directory, a moment after it was
    /// recorded; until then it may refuse a pathway that names it.
    private void loadPathway(Api admin, URI referral, Area area) {
        var pathway = world.pathway(area);
        var address = referral.resolve("/v1/pathways/" + withoutId(pathway, "id"));
        keepTrying(admin, "setting up the pathway of " + area.title(), address, pathway.toString());
    }

    /// A third sector interface spreads work and asks who has not been heard of for long later.
    private void loadRules(Api coordinator, URI referral, Area area) {
        keepTrying(
                coordinator,
                "setting the rules of " + area.title(),
                referral.resolve("/v1/pathways/" + Ids.pathway(area) + "/rules"),
                world.rules().toString());
    }

    private static void keepTrying(Api caller, String step, URI address, String body) {
        var end = System.nanoTime() + NEWS_TRAVELS.toNanos();
        var answer = caller.answerToPut(step, address, JSON, body);
        while (answer.statusCode() >= ACCEPTED && mayHeal(answer.statusCode(), end)) {
            pause();
            answer = caller.answerToPut(step, address, JSON, body);
        }
        Api.accepted(step, answer);
    }

    private static boolean mayHeal(int status, long end) {
        var unheardOf = status == 400 || status == 404 || status == 409 || status == 503;
        return unheardOf && System.nanoTime() < end;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(250));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Api.failed("setting up the pathways", "it was interrupted", e);
        }
    }

    /// The id goes into the address; the body has only what the record says.
    private static String withoutId(ObjectNode record, String name) {
        return record.remove(name).asText();
    }
}
