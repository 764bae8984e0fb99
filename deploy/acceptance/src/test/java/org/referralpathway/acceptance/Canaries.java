package org.referralpathway.acceptance;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Values that must not come out, and every place where they might: files and logs, mails, metrics
/// and topics.
final class Canaries {
    private final Map<String, String> forms;
    private final List<String> found = new ArrayList<>();

    private Canaries(Map<String, String> forms) {
        this.forms = forms;
    }

    static Canaries of(List<String> values) {
        return new Canaries(
                values.stream()
                        .flatMap(value -> ways(value).stream().map(way -> Map.entry(way, value)))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
    }

    /// Which of them stand where they do not belong; empty is good.
    List<String> foundAnywhere() throws IOException {
        everyFileOutsideTheDatabase().forEach(file -> search(file.toString(), bytes(file)));
        Mails.all()
                .forEach(mail ->
                        search(
                                "mail",
                                (mail.subject() + mail.text()).getBytes(StandardCharsets.UTF_8)));
        metrics().forEach(text -> search("metrics", text.getBytes(StandardCharsets.UTF_8)));
        topics();
        return found;
    }

    /// What the searches found until now.
    List<String> found() {
        return List.copyOf(found);
    }

    private static Stream<Path> everyFileOutsideTheDatabase() throws IOException {
        var data = Running.platform().data();
        try (var files = Files.walk(data)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("pgdata")))
                    .filter(file -> !file.toString().contains("/keycloak/"))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> metrics() {
        var at = Running.addresses();
        return Stream.of(at.directory(), at.referral(), at.notification(), at.portal())
                .map(service ->
                        given().get(service + "/q/metrics")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString());
    }

    private void topics() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Running.addresses().kafkaBootstrapServers());
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .filter(p -> !p.topic().startsWith("__"))
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> search(record.topic(), record.value()));
            }
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /// Looks for them in one more place.
    void search(String where, byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        forms.forEach((form, canary) -> {
            if (text.contains(form)) {
                found.add(canary + " in " + where);
            }
        });
    }

    /// As it is, in capitals and in small letters, as a URL has it, and as base64 has it at each of
    /// the three offsets it may begin at. Letters count by their case: a postcode of six, read in
    /// any mixture of cases, turns up by chance in megabytes of tokens.
    private static List<String> ways(String canary) {
        var ways =
                new ArrayList<>(
                        List.of(
                                canary,
                                canary.toUpperCase(Locale.ROOT),
                                canary.toLowerCase(Locale.ROOT),
                                URLEncoder.encode(canary, StandardCharsets.UTF_8)));
        for (var offset = 0; offset < 3; offset++) {
            ways.add(base64(canary, offset));
        }
        return ways;
    }

    /// Only those letters of the base64 that no neighbour has a part in: each is six bits.
    private static String base64(String canary, int offset) {
        var bytes = ("x".repeat(offset) + canary).getBytes(StandardCharsets.UTF_8);
        var encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return encoded.substring((offset * 8 + 5) / 6, bytes.length * 8 / 6);
    }
}
