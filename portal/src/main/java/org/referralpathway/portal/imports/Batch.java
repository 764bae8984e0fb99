package org.referralpathway.portal.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that waits, with what it would change.
///
/// @param complete whether it has all of its source
/// @param columns of a sheet: the heading for each field
@JsonIgnoreProperties(ignoreUnknown = true)
public record Batch(
        UUID id,
        String source,
        String format,
        boolean complete,
        String state,
        Instant recordedAt,
        long version,
        @Nullable Map<String, String> columns,
        @Nullable List<String> headings,
        @Nullable List<List<String>> preview,
        @Nullable Report report) {
    private static final int SHOWN = 100;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(
            long accepted,
            long rejected,
            @Nullable List<Row> rows,
            @Nullable List<String> notes,
            @Nullable List<UUID> gone) {
        public long count(String verdict) {
            return orNone(rows).stream().filter(row -> row.verdict().equals(verdict)).count();
        }

        /// What a steward should read: what was not taken first, then all that changes or is odd,
        /// and not thousands.
        public List<Row> news() {
            return orNone(rows).stream()
                    .filter(Row::isNews)
                    .sorted(Comparator.comparing(Row::isTaken))
                    .limit(SHOWN)
                    .toList();
        }

        /// How many there are beside those.
        public long more() {
            return orNone(rows).stream().filter(Row::isNews).count() - news().size();
        }

        /// New groups that are probably here already.
        public List<Likeness> likenesses() {
            return orNone(rows).stream()
                    .flatMap(row -> orNone(row.likenesses()).stream())
                    .limit(SHOWN)
                    .toList();
        }

        public int goneCount() {
            return gone == null ? 0 : gone.size();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(
            String pointer,
            String verdict,
            @Nullable String reason,
            @Nullable List<Difference> differences,
            int moreDifferences,
            @Nullable List<Likeness> likenesses,
            @Nullable List<Warning> warnings) {
        boolean isNews() {
            return !verdict.equals("unchanged") || !orNone(warnings).isEmpty();
        }

        boolean isTaken() {
            return !verdict.equals("rejected");
        }

        /// Where it stands, as a person counts.
        public String where() {
            return pointer.isEmpty() ? "1" : pointer.substring(1);
        }
    }

    /// What was taken but cannot be used or shown.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Warning(String pointer, String detail) {
        public String field() {
            return pointer.isEmpty() ? "all of it" : pointer.substring(1).replace('/', ' ');
        }
    }

    /// @param organization the new one's identifier
    /// @param resembles the one that is here
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Likeness(UUID organization, UUID resembles, String name, List<String> why) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Difference(String pointer, @Nullable Object before, @Nullable Object after) {
        public String field() {
            return pointer.isEmpty() ? "all of it" : pointer.substring(1).replace('/', ' ');
        }

        public String was() {
            return before == null ? "nothing" : before.toString();
        }

        public String becomes() {
            return after == null ? "nothing" : after.toString();
        }
    }

    public boolean isSheet() {
        return headings != null;
    }

    public boolean isStaged() {
        return state.equals("staged");
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
