package org.referralpathway.portal.directory;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who answers now, for searches behind which somebody may be in danger: they come before any list.
final class Helplines {
    private static final Topic SUICIDE =
            new Topic(
                    "su[ics]{2,4}d|self.?h?arm|kill (my|him|her|them)sel|kill me|end (my|it all)|want to die|overdose",
                    List.of(
                            new Helpline("Samaritans", "116 123", "day and night, free"),
                            new Helpline("NHS urgent mental health help", "111", "option 2")));
    private static final Topic ABUSE =
            new Topic(
                    "abus|violen|vilen|domestic|refuge|rape|raped|assault|coerci|controlling|stalk|forced marriage|honou?r.based"
                            + "|traffick|modern slavery|women.?s aid|hits? me|beat(s|ing)? me|hurts? me|afraid|scared of|unsafe|not safe",
                    List.of(
                            new Helpline(
                                    "National Domestic Abuse Helpline",
                                    "0808 2000 247",
                                    "England, day and night, free"),
                            new Helpline(
                                    "Domestic Abuse and Forced Marriage Helpline",
                                    "0800 027 1234",
                                    "Scotland, day and night, free"),
                            new Helpline("Live Fear Free", "0808 80 10 800", "Wales"),
                            new Helpline(
                                    "Domestic and Sexual Abuse Helpline",
                                    "0808 802 1414",
                                    "Northern Ireland")));
    private static final Topic CHILD =
            new Topic(
                    "child.*(risk|danger|hurt|abus|neglect)|neglect|groom(ed|ing)|nspcc|childline",
                    List.of(
                            new Helpline(
                                    "NSPCC, if you are worried about a child", "0808 800 5000", ""),
                            new Helpline("Childline, for children", "0800 1111", "")));

    private Helplines() {}

    /// A line to ring.
    public record Helpline(String name, String number, String when) {
        public String link() {
            return "tel:" + number.replace(" ", "");
        }
    }

    private record Topic(Pattern words, List<Helpline> lines) {
        Topic(String words, List<Helpline> lines) {
            this(Pattern.compile(words), lines);
        }

        boolean isMeant(String said) {
            return words.matcher(said).find();
        }
    }

    /// Those for what was typed; none for most searches.
    static List<Helpline> of(String words) {
        var said = words.toLowerCase(Locale.ROOT);
        return Stream.of(SUICIDE, CHILD, ABUSE)
                .filter(topic -> topic.isMeant(said))
                .flatMap(topic -> topic.lines().stream())
                .toList();
    }
}
