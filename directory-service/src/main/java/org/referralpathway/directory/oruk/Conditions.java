package org.referralpathway.directory.oruk;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Conditions of a statement with their values, which are always parameters.
final class Conditions {
    private final List<String> sql = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Conditions(String first) {
        sql.add(first);
    }

    /// Adds a condition if there is a value for it.
    Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /// Adds a condition made of others.
    Conditions and(String condition, Conditions inner) {
        sql.add(condition);
        values.putAll(inner.values);
        return this;
    }

    Conditions value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    String where() {
        return " where " + String.join(" and ", sql);
    }

    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
