package org.referralpathway.directory.query;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Conditions of a statement with their values, which are always parameters.
public final class Conditions {
    private final List<String> sql = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Conditions(String first) {
        sql.add(first);
    }

    /// Adds a condition if there is a value for it.
    public Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /// Adds a condition made of others.
    public Conditions and(String condition, Conditions inner) {
        sql.add(condition);
        values.putAll(inner.values);
        return this;
    }

    public Conditions value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public String where() {
        return " where " + String.join(" and ", sql);
    }

    public <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
