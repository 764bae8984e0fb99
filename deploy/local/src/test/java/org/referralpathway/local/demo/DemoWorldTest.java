package org.referralpathway.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoWorldTest {
    private static final long[] SEEDS = {1, 7, 2026, 424242};

    @Test
    void theSameSeedGivesTheSameWorld(@TempDir Path one, @TempDir Path other) throws Exception {
        DemoWorld.generate(7).writeTo(one);
        DemoWorld.generate(7).writeTo(other);

        for (var file : files(one)) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
        assertThat(files(one))
                .containsExactlyInAnyOrder(
                        "organizations.json",
                        "services.json",
                        "partnerships.json",
                        "members.json",
                        "postcodes.csv");
    }

    @Test
    void anotherSeedGivesOtherServicesUnderTheSameOrganisations() {
        var one = DemoWorld.generate(7);
        var other = DemoWorld.generate(8);

        assertThat(other.services(Area.LUTON)).isNotEqualTo(one.services(Area.LUTON));
        assertThat(ids(other.organizations(Area.LUTON)))
                .isEqualTo(ids(one.organizations(Area.LUTON)));
    }

    @ParameterizedTest
    @EnumSource(Area.class)
    void everyKindIsOfferedByThreeOpenGroupsWhateverTheSeed(Area area) {
        worlds().forEach(world -> {
            for (var kind : Kind.values()) {
                var groups =
                        world.services(area).stream()
                                .filter(one -> text(one, "/status").equals("active"))
                                .filter(one -> kinds(one).contains(kind.code()))
                                .map(one -> text(one, "/organization/id"))
                                .distinct();
                assertThat(groups.count()).as(kind.code()).isGreaterThanOrEqualTo(3);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Area.class)
    void somebodyIsFullSomebodyIsRemoteAndEveryLanguageIsSpoken(Area area) {
        worlds().forEach(world -> {
            var services = world.services(area);
            assertThat(values(services, "/service_capacities/0/status"))
                    .contains("none", "waitlist", "capacity");
            assertThat(values(services, "/service_at_locations/1/location/location_type"))
                    .contains("virtual");
            assertThat(services)
                    .anyMatch(one -> one.at("/service_capacities/0/maximum").isMissingNode());
            assertThat(services.stream().flatMap(DemoWorldTest::languages))
                    .containsAll(area.languages());
        });
    }

    @ParameterizedTest
    @EnumSource(Area.class)
    void fortyGroupsHaveOneOrTwoServicesAndANameThatSaysItIsMadeUp(Area area) {
        worlds().forEach(world -> {
            var groups =
                    world.services(area).stream()
                            .collect(Collectors.groupingBy(one -> text(one, "/organization/id")));
            assertThat(groups).hasSize(40);
            assertThat(groups.values()).allMatch(services -> services.size() <= 2);
            assertThat(world.organizations(area))
                    .hasSize(44)
                    .allMatch(one -> text(one, "/name").endsWith("(made up)"))
                    .allMatch(one -> text(one, "/email").endsWith("@example.org"));
        });
    }

    @Test
    void everyDescriptionOfARecordSaysThatItIsMadeUp() {
        var world = DemoWorld.generate(7);

        for (var area : Area.values()) {
            assertThat(
                            Stream.concat(
                                    world.organizations(area).stream(),
                                    world.services(area).stream()))
                    .allMatch(one -> text(one, "/description").startsWith(DemoWorld.MADE_UP));
        }
    }

    @Test
    void noIdIsUsedForTwoThings() {
        var world = DemoWorld.generate(7);
        var ids = new HashSet<String>();

        for (var area : Area.values()) {
            for (var service : world.services(area)) {
                var own = new HashSet<String>();
                collectIds(service, own);
                own.removeIf(id -> shared(world).contains(id));
                assertThat(ids).doesNotContainAnyElementsOf(own);
                ids.addAll(own);
            }
        }
    }

    @Test
    void thePostcodesAreTheSyntheticOnesOfTheirArea() {
        var lines = DemoWorld.generate(7).postcodes().lines().toList();

        assertThat(lines.getFirst()).isEqualTo("pcds,oslaua,osward,lat,long");
        assertThat(lines.subList(1, lines.size()))
                .hasSize(160)
                .allMatch(line ->
                        line.matches(
                                "LU[1-4] 9Z[A-Z],E06000032,E0500990\\d,51\\.\\d{6},-0\\.\\d{6}"
                                        + "|ZZ[1-4] 9Z[A-Z],S12009901,S1300990\\d,56\\.\\d{6},-3\\.\\d{6}"));
    }

    @Test
    void theIdsAreThoseTheRealmKnows() {
        assertThat(Ids.user("alice-luton"))
                .isEqualTo(UUID.fromString("956ca5b1-1f12-36a3-bb0d-330327f7743b"));
        assertThat(Ids.organization(Area.STRATHMORE, "group-1"))
                .isEqualTo(UUID.fromString("ea710018-3c71-3548-8d65-832bafbbec39"));
        assertThat(Ids.platform())
                .isEqualTo(UUID.fromString("9c513cf8-e768-3395-aca6-5557893b27b3"));
    }

    @Test
    void everyUserIsAMemberOfAnOrganisationThatExists() {
        var world = DemoWorld.generate(7);
        var known = new HashSet<>(Set.of(text(world.platform(), "/id")));
        for (var area : Area.values()) {
            known.addAll(ids(world.organizations(area)));
        }

        var members =
                Stream.of(Area.values()).flatMap(area -> world.members(area).stream()).toList();

        assertThat(members).hasSameSizeAs(Demo.users());
        assertThat(members).allMatch(member -> known.contains(text(member, "/organization")));
    }

    private static Stream<DemoWorld> worlds() {
        return LongStream.of(SEEDS).mapToObj(DemoWorld::generate);
    }

    private static Set<String> shared(DemoWorld world) {
        var shared = new HashSet<String>();
        for (var area : Area.values()) {
            shared.addAll(ids(world.organizations(area)));
        }
        for (var kind : Kind.values()) {
            shared.add(Ids.named("https://referralpathway.org/needs/" + kind.code()).toString());
            shared.add(Ids.named("https://referralpathway.org/units/" + kind.unit()).toString());
        }
        for (var code : List.of("wheelchair", "hearing-loop")) {
            shared.add(Ids.named("https://referralpathway.org/access/" + code).toString());
        }
        return shared;
    }

    private static void collectIds(JsonNode node, Set<String> ids) {
        if (node.has("id")) {
            ids.add(node.path("id").asText());
        }
        node.forEach(child -> collectIds(child, ids));
    }

    private static List<String> kinds(ObjectNode service) {
        return service.path("attributes").findValuesAsText("code");
    }

    private static Stream<String> languages(ObjectNode service) {
        return service.path("languages").findValuesAsText("code").stream();
    }

    private static List<String> values(List<ObjectNode> records, String pointer) {
        return records.stream().map(one -> text(one, pointer)).toList();
    }

    private static List<String> ids(List<ObjectNode> records) {
        return values(records, "/id");
    }

    private static String text(JsonNode record, String pointer) {
        return record.at(pointer).asText();
    }

    private static List<String> files(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void theFilesAreJson(@TempDir Path folder) throws Exception {
        DemoWorld.generate(7).writeTo(folder);

        assertThat(new ObjectMapper().readTree(folder.resolve("services.json").toFile()))
                .hasSizeGreaterThanOrEqualTo(80);
    }
}
