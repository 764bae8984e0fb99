package org.referralpathway.kit.http;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, and the cursor of the next where there is more.
public record Page<T>(List<T> items, @Nullable String next) {
    /// Cuts a page from rows fetched one beyond the limit.
    public static <T> Page<T> of(List<T> rows, Limit limit, Function<T, UUID> id) {
        if (rows.size() <= limit.value()) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, limit.value()));
        return new Page<>(items, new Cursor(id.apply(items.getLast())).toString());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
