package org.referralpathway.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What every mail must be, whoever writes the next one.
class TemplateWordsTest {
    private static final Path FOLDER = Path.of("src/main/resources/templates/mail");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^}]*}");
    private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z]{2,}s?\\b");

    /// A kind of need, in a mail to a shared screen, tells too much.
    private static final List<String> NEVER =
            List.of("medic", "benefit", "debt", "housing", "food", "visit", "council", "refuge");

    @ParameterizedTest
    @EnumSource
    void hasItsWords(Template template) {
        assertThat(FOLDER.resolve(template.code() + ".v" + template.version() + ".txt")).exists();
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasASubjectThatAPhoneShowsInFull(Path file) throws IOException {
        assertThat(mail(file).subject()).hasSizeBetween(10, 60).doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatToDoNextAndGivesTheLinkOnALineOfItsOwn(Path file) throws IOException {
        assertThat(mail(file).text()).contains("What to do next:").containsOnlyOnce(onItsOwn(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void canSayNothingButItsLink(Path file) throws IOException {
        var expressions = EXPRESSION.matcher(Files.readString(file)).results();

        assertThat(
                        expressions
                                .map(MatchResult::group)
                                .map(it -> it.replaceAll("-(no-sign-in|group|code)", "")))
                .containsExactlyInAnyOrder(onItsOwn(file).strip(), "{#include mail/footer.v1 /}");
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysThatRepliesAreNotRead(Path file) throws IOException {
        assertThat(mail(file).text()).contains("Nobody reads replies to this email");
    }

    @ParameterizedTest
    @MethodSource("files")
    void isShort(Path file) throws IOException {
        assertThat(mail(file).text().split("\\s+")).hasSizeLessThan(120);
    }

    @ParameterizedTest
    @MethodSource("files")
    void explainsEveryAbbreviation(Path file) throws IOException {
        assertThat(unexplained(whole(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isEasyToRead(Path file) throws IOException {
        assertThat(ReadingEase.of(mail(file).text().replace("{link}", ""))).isGreaterThan(70);
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesNoKindOfNeed(Path file) throws IOException {
        assertThat(whole(file).toLowerCase(Locale.ROOT)).doesNotContain(NEVER);
    }

    @Test
    void anAbbreviationIsExplainedByTheWordsBeforeIt() {
        assertThat(unexplained("Ask your GP about the SLA")).containsExactly("GP", "SLA");
        assertThat(unexplained("Your general practitioner (GP) knows. Ask the GP.")).isEmpty();
    }

    @Test
    void readingEaseTellsPlainWordsFromOfficialOnes() {
        assertThat(ReadingEase.of("The group has said yes. They will call you soon."))
                .isGreaterThan(90);
        assertThat(
                        ReadingEase.of(
                                "Notification of organisational acceptance regarding the"
                                        + " aforementioned referral is hereby communicated."))
                .isLessThan(20);
    }

    /// The one thing that a mail may carry: its link, or its code.
    private static String onItsOwn(Path file) {
        return file.endsWith("group-code.v1.txt") ? "\n{code}\n" : "\n{link}\n";
    }

    private static List<String> unexplained(String text) {
        return ABBREVIATION
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(it -> !text.contains("(" + it + ")"))
                .distinct()
                .toList();
    }

    private static Stream<Path> files() {
        return Arrays.stream(Template.values())
                .map(it -> FOLDER.resolve(it.code() + ".v" + it.version() + ".txt"));
    }

    private static Mail mail(Path file) throws IOException {
        var words = Files.readString(file);
        for (var footer :
                List.of("footer.v1", "footer-no-sign-in.v1", "footer-group.v1", "footer-code.v1")) {
            words =
                    words.replace(
                            "{#include mail/" + footer + " /}",
                            Files.readString(FOLDER.resolve(footer + ".txt")));
        }
        return Mail.parse(words);
    }

    private static String whole(Path file) throws IOException {
        return mail(file).subject() + "\n" + mail(file).text();
    }
}
