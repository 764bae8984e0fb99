package org.referralpathway.referral;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Draws [Moves] into the documentation, and holds the two together. After a change of the table:
/// `cp referral-service/target/lifecycle.md referral-service/docs/lifecycle.md`.
class LifecycleDocumentTest {
    private static final Path COMMITTED = Path.of("docs/lifecycle.md");
    private static final Path DRAWN = Path.of("target/lifecycle.md");

    @Test
    void theCommittedDocumentIsTheTable() throws IOException {
        Files.createDirectories(DRAWN.getParent());
        Files.writeString(DRAWN, document());

        assertThat(Files.readString(COMMITTED)).isEqualTo(document());
    }

    private static String document() {
        return """
        # The lifecycle of a referral

        Drawn from `Moves`, which is MISSION C 4a as data. Nothing else can happen to a referral.

        ```mermaid
        stateDiagram-v2
        %s
        ```

        | # | move | from | to | by | reason |
        |---|---|---|---|---|---|
        %s
        """
                .formatted(arrows(), rows());
    }

    /// One arrow for each pair of states, with all that leads along it; corrections are in the
    /// table alone, for they lead from nearly everywhere.
    private static String arrows() {
        return Moves.ALL.stream()
                .filter(move -> move.action() != Action.MARK_ERROR)
                .collect(
                        groupingBy(
                                move -> move.from() + " --> " + move.to(),
                                LinkedHashMap::new,
                                Collectors.mapping(move -> words(move.action()), joining(", "))))
                .entrySet()
                .stream()
                .map(arrow -> "    " + arrow.getKey() + ": " + arrow.getValue())
                .collect(joining("\n"));
    }

    private static String rows() {
        return Moves.ALL.stream()
                .map(move ->
                        "| %d | %s | %s | %s | %s | %s |"
                                .formatted(
                                        move.number(),
                                        words(move.action()),
                                        move.from(),
                                        move.to(),
                                        move.by().stream()
                                                .sorted()
                                                .map(LifecycleDocumentTest::words)
                                                .collect(joining(", ")),
                                        move.reason() ? "required" : ""))
                .collect(joining("\n"));
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
