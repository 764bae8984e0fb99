package org.referralpathway.portal.directory;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.listings.Days;

/// What the public search asks for, read.
final class SearchForm {
    static final Fields FIELDS =
            Fields.of(
                    "words",
                    "postcode",
                    "age",
                    "language",
                    "offer",
                    "day",
                    "time",
                    "access",
                    "free");

    private static final int PER_PAGE = 20;

    private SearchForm() {}

    /// The choices behind "More choices".
    ///
    /// @param times of the day, every hour
    record Choices(
            List<Choice> languages,
            List<Choice> offers,
            List<Choice> days,
            List<Choice> times,
            List<Choice> access,
            List<Choice> free) {}

    static final Choices CHOICES =
            new Choices(
                    List.of(
                            Choice.of("ar", "Arabic"),
                            Choice.of("bn", "Bengali"),
                            Choice.of("bfi", "British Sign Language"),
                            Choice.of("gu", "Gujarati"),
                            Choice.of("fa", "Persian"),
                            Choice.of("pl", "Polish"),
                            Choice.of("pt", "Portuguese"),
                            Choice.of("pa", "Punjabi"),
                            Choice.of("ro", "Romanian"),
                            Choice.of("so", "Somali"),
                            Choice.of("es", "Spanish"),
                            Choice.of("ta", "Tamil"),
                            Choice.of("uk", "Ukrainian"),
                            Choice.of("ur", "Urdu"),
                            Choice.of("cy", "Welsh")),
                    List.of(
                            Choice.of("service", "A service"),
                            Choice.of("volunteer-pool", "Volunteers"),
                            Choice.of("goods", "Goods"),
                            Choice.of("space", "A room or other space"),
                            Choice.of("advice", "Advice"),
                            Choice.of("employment-place", "A place to work")),
                    Days.CHOICES,
                    IntStream.range(7, 23)
                            .mapToObj("%02d:00"::formatted)
                            .map(time -> Choice.of(time, time))
                            .toList(),
                    List.of(Choice.of("wheelchair", "Can be reached in a wheelchair")),
                    List.of(Choice.of("yes", "Does not say that it is full")));

    static Question read(Form form) {
        return new Question(
                form.text("words"),
                form.text("postcode"),
                form.text("offer"),
                age(form),
                form.text("language"),
                form.all("access").isEmpty() ? null : form.all("access"),
                openAt(form),
                form.chosen("free", "yes") ? true : null,
                form.text("cursor"),
                PER_PAGE);
    }

    private static @Nullable Integer age(Form form) {
        var age = form.number("age").orElse(-1);
        if (form.text("age") != null && (age < 0 || age > 130)) {
            form.refuse("age", "Enter an age as a number, like 18");
            return null;
        }
        return form.text("age") == null ? null : (Integer) age;
    }

    private static Question.@Nullable OpenAt openAt(Form form) {
        var day = form.text("day");
        var time = form.text("time");
        if (day != null && time != null) {
            return new Question.OpenAt(day, time);
        }
        if (day != null) {
            form.refuse("time", "Choose the time too");
        } else if (time != null) {
            form.refuse("day", "Choose the day too");
        }
        return null;
    }
}
