package org.referralpathway.directory.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks up synonyms, and for words that no listing uses the ones that are spelt most like them.
@ApplicationScoped
class FindOtherWords {
    private static final String MEANT =
            """
            select coalesce(string_agg('(' || cast(phraseto_tsquery('english', means) as text) || ')', ' | '), '')
            from synonym where position(' ' || phrase || ' ' in ' ' || lower(:words) || ' ') > 0\
            """;
    static final String NEARLY =
            """
            with asked as materialized (
                select w, place, not exists (select from word where word = w) and length(w) >= 4 misspelt
                from unnest(cast(:words as text[])) with ordinality as a(w, place)),
            mended as (
                select a.place, a.misspelt, cast(plainto_tsquery('english', coalesce(n.word, a.w)) as text) q
                from asked a
                    left join words_spelt_like(case when a.misspelt then a.w end) n (word) on true),
            joined as (
                select place, string_agg(q, ' | ') filter (where q <> '') q, bool_or(misspelt) misspelt
                from mended group by place)
            select case when bool_or(misspelt) then coalesce(string_agg('(' || q || ')', ' & '), '') else '' end
            from joined where q is not null\
            """;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int MOST_WORDS = 8;
    private final EntityManager entities;

    FindOtherWords(EntityManager entities) {
        this.entities = entities;
    }

    OtherWords of(@Nullable String words) {
        if (words == null) {
            return OtherWords.NONE;
        }
        var each =
                NO_LETTERS
                        .splitAsStream(words.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toArray(String[]::new);
        return new OtherWords(ask(MEANT, words), ask(NEARLY, each));
    }

    private String ask(String query, Object words) {
        var answer =
                (@Nullable String)
                        entities.createNativeQuery(query, String.class)
                                .setParameter("words", words)
                                .getSingleResult();
        return answer == null ? "" : answer;
    }
}
