package org.referralpathway.notification.template;

import java.util.Locale;
import java.util.regex.Pattern;

/// Flesch's reading ease: 100 is very easy, 60 is plain English, under 30 is for graduates.
/// Syllables are guessed from groups of vowels, which is near enough to tell one from the other.
final class ReadingEase {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private ReadingEase() {}

    static double of(String text) {
        var sentences = Pattern.compile("[.!?]\\s|\\n\\s*\\n|[.!?]?$").splitAsStream(text.strip());
        var sentenceCount = sentences.filter(it -> !it.isBlank()).count();
        var words = Pattern.compile("[^A-Za-z']+").splitAsStream(text);
        var counted = words.filter(it -> !it.isEmpty()).mapToLong(ReadingEase::syllables);
        var perWord = counted.summaryStatistics();
        return 206.835
                - 1.015 * perWord.getCount() / sentenceCount
                - 84.6 * perWord.getSum() / perWord.getCount();
    }

    private static long syllables(String word) {
        var spoken = word.toLowerCase(Locale.ROOT).replaceAll("(?<=[^aeiouy])e[sd]?$", "");
        return Math.max(1, VOWELS.matcher(spoken).results().count());
    }
}
