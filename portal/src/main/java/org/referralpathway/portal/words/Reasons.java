package org.referralpathway.portal.words;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.referralpathway.portal.form.Choice;

/// The coded reasons, in words that fit whoever chooses one and whoever reads it.
public final class Reasons {
    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    entry("no-capacity", "No free places"),
                    entry("not-eligible", "Not eligible for this service"),
                    entry("out-of-area", "Lives outside the area"),
                    entry("wrong-service", "Not the kind of help the group gives"),
                    entry("unsafe-for-staff", "Not safe for staff or volunteers"),
                    entry("conflict-of-interest", "Conflict of interest"),
                    entry("service-paused", "The service is paused"),
                    entry("incomplete-referral", "The referral does not say enough"),
                    entry("consent-not-confirmed", "The person’s consent is not confirmed"),
                    entry("duplicate", "It has been sent twice"),
                    entry("not-wanted", "The person does not want this help"),
                    entry("met-elsewhere", "The person has found help elsewhere"),
                    entry("cannot-contact", "The person cannot be contacted"),
                    entry("disengaged", "The person stopped taking part"),
                    entry("moved", "The person has moved away"),
                    entry("circumstances-changed", "The person’s circumstances have changed"),
                    entry("died", "The person has died"),
                    entry("unsafe", "It is not safe to go on"),
                    entry("group-unable", "The group cannot do this"),
                    entry("no-response-group", "The group did not answer in time"),
                    entry("no-response-referrer", "The referrer did not answer in time"),
                    entry("superseded", "Another group has accepted"),
                    entry("agreement-lapsed", "The sharing agreement has ended"),
                    entry("transferred", "Passed to another group"),
                    entry("still-wanted", "The person still wants it"),
                    entry("not-finished", "It was not finished"),
                    entry("talked-over", "We talked it over with the group"),
                    entry("not-our-answer", "The group had not said what was written down"),
                    entry("recorded-in-error", "It was recorded by mistake"));

    private Reasons() {}

    public static String text(String code) {
        return TEXTS.getOrDefault(code, Plain.words(code));
    }

    public static List<Choice> choices(List<String> codes) {
        return codes.stream().map(code -> Choice.of(code, text(code))).toList();
    }
}
