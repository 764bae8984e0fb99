package org.referralpathway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two made-up areas with forty groups each. The same seed gives the same world, byte for byte;
/// identifiers are the same for every seed. Nothing in it is real, and every description says so.
public final class DemoWorld {
    static final String MADE_UP = "Made up for demonstration. ";
    static final String SINCE = "2026-01-01";
    static final String UNTIL = "2036-01-01";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final List<DemoArea> areas;

    private DemoWorld(List<DemoArea> areas) {
        this.areas = areas;
    }

    public static DemoWorld generate(long seed) {
        return new DemoWorld(
                Stream.of(Area.values()).map(area -> DemoArea.generate(area, seed)).toList());
    }

    /// The organisations of an area, in the form of HSDS-UK.
    public List<ObjectNode> organizations(Area area) {
        return of(area).organizations();
    }

    /// The organisation that runs the platform.
    public ObjectNode platform() {
        return DemoArea.organization(
                Ids.platform(), "Example Pathway Platform (made up)", "no area", "platform");
    }

    /// The services of an area, in the form of HSDS-UK, each with its organisation, place and pool.
    public List<ObjectNode> services(Area area) {
        return of(area).services();
    }

    public ObjectNode partnership(Area area) {
        return of(area).partnership();
    }

    /// What a third sector interface's pathway sets itself: work is spread wider than in an access
    /// pathway, nearness counts less where the islands are, and an answer may take four days.
    public ObjectNode rules() {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("decided", "Core meeting of 12 May 2026 (made up)");
        var rules = body.putObject("rules").put("atOnce", 4);
        rules.putObject("weights")
                .put("kind", 25)
                .put("near", 10)
                .put("preferred", 15)
                .put("soon", 15)
                .put("fresh", 15)
                .put("load", 20);
        rules.putObject("clocks")
                .putObject("response")
                .put("today", 2)
                .put("urgent", 8)
                .put("standard", 32);
        rules.putArray("modes").add("direct").add("cascade").add("broadcast").add("board");
        return body;
    }

    public ObjectNode pathway(Area area) {
        var pathway =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Ids.pathway(area).toString())
                        .put("name", area.title() + " referral pathway (made up)")
                        .put("partnership", Ids.partnership(area).toString())
                        .put("declineReview", true)
                        .put("statutoryContact", "Adult social care (made up)")
                        .put("statutoryPhone", "01632 960100")
                        .put("outOfHoursPhone", "01632 960101");
        if (area == Area.LUTON) {
            pathway.put("statutoryDesk", Ids.safeguarding(area).toString());
        }
        return pathway;
    }

    /// Who reads what somebody is worried about; the area of the other country tells it to the
    /// worker alone.
    public ObjectNode safeguarding(Area area) {
        var desk =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Ids.safeguarding(area).toString())
                        .put("organization", Ids.organization(area, "council").toString())
                        .put("name", "Adult safeguarding (made up)")
                        .put("phone", "01632 960100")
                        .put("answersWithin", 1)
                        .put("listed", true);
        desk.putArray("subjects").add("safeguarding").add("worried about somebody");
        return desk;
    }

    /// The information-sharing agreement that all partners of an area have signed on paper.
    public ObjectNode agreement(Area area) {
        return of(area).agreement();
    }

    /// The members of an area; those of no area are counted to Luton, whose steward records them.
    public List<ObjectNode> members(Area area) {
        return Demo.users().stream()
                .filter(user -> user.area().orElse(Area.LUTON) == area)
                .map(DemoWorld::member)
                .toList();
    }

    /// The made-up postcodes of both areas, with the columns of the ONS Postcode Directory.
    public String postcodes() {
        return areas.stream()
                .flatMap(area -> area.postcodes().stream())
                .map(Postcodes.Postcode::line)
                .collect(Collectors.joining("\n", "pcds,oslaua,osward,lat,long\n", "\n"));
    }

    /// Postcodes of an area that people can live at.
    public List<String> postcodes(Area area) {
        return of(area).postcodes().stream().map(Postcodes.Postcode::text).toList();
    }

    /// Writes the world as files, for imports by hand and for looking at.
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            write(
                    folder.resolve("organizations.json"),
                    Stream.concat(
                            Stream.of(platform()),
                            areas.stream().flatMap(area -> area.organizations().stream())));
            write(
                    folder.resolve("services.json"),
                    areas.stream().flatMap(area -> area.services().stream()));
            write(folder.resolve("partnerships.json"), areas.stream().map(DemoArea::partnership));
            write(
                    folder.resolve("members.json"),
                    Stream.of(Area.values()).flatMap(area -> members(area).stream()));
            Files.writeString(folder.resolve("postcodes.csv"), postcodes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Stream<? extends JsonNode> records) throws IOException {
        JSON.writeValue(file.toFile(), records.toList());
    }

    private static ObjectNode member(Demo.User user) {
        var member =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("user", user.id().toString())
                        .put("organization", user.organization().toString());
        var coordinates = member.putArray("coordinates");
        user.area()
                .ifPresent(area -> {
                    if (user.role().equals("coordinator")) {
                        coordinates.add(Ids.partnership(area).toString());
                    }
                });
        if (user.words().equals("adult safeguarding")) {
            user.area()
                    .ifPresent(area ->
                            member.putArray("desks").add(Ids.safeguarding(area).toString()));
        }
        return member.put("from", SINCE);
    }

    private DemoArea of(Area area) {
        return areas.stream().filter(one -> one.area() == area).findFirst().orElseThrow();
    }
}
