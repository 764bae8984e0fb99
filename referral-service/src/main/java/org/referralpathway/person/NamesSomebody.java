package org.referralpathway.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a text tells who a person is: a name, a phone number, an address, a postcode or a date
/// of birth of theirs stands in it, however it is spaced.
public final class NamesSomebody {
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_MARK = 5;

    private NamesSomebody() {}

    public static boolean in(String text, Person.Details person) {
        var words = Arrays.asList(lower(text).split("[^\\p{L}\\p{N}]+"));
        var run = squeezed(text);
        return names(person).anyMatch(words::contains) || marks(person).anyMatch(run::contains);
    }

    private static Stream<String> names(Person.Details person) {
        return Stream.of(person.givenName(), person.familyName())
                .flatMap(name -> Arrays.stream(lower(name).split("[^\\p{L}]+")))
                .filter(name -> name.length() >= SHORTEST_NAME);
    }

    private static Stream<String> marks(Person.Details person) {
        var born = person.dateOfBirth();
        var digits =
                born == null
                        ? null
                        : "%02d%02d%d"
                                .formatted(
                                        born.getDayOfMonth(), born.getMonthValue(), born.getYear());
        return Stream.of(
                        person.phone(),
                        person.email(),
                        person.postcode(),
                        firstLine(person.address()),
                        born == null ? null : born.toString(),
                        digits)
                .filter(Objects::nonNull)
                .map(NamesSomebody::squeezed)
                .filter(mark -> mark.length() >= SHORTEST_MARK);
    }

    private static @Nullable String firstLine(@Nullable String address) {
        return address == null ? null : address.split("[,\n]")[0];
    }

    private static String squeezed(String text) {
        return lower(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.UK);
    }
}
