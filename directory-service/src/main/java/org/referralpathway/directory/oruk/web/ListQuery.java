package org.referralpathway.directory.oruk.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.problem.InvalidField;

/// What every list of the open data can be asked.
class ListQuery {
    @QueryParam("page")
    @DefaultValue("1")
    PageNumber page = new PageNumber(1);

    @QueryParam("per_page")
    @DefaultValue("50")
    PerPage perPage = new PerPage(50);

    @QueryParam("search")
    @Nullable String search;

    @QueryParam("full")
    @Nullable String full;

    @QueryParam("format")
    @Nullable String format;

    boolean inFull() {
        return Given.flag("full", full);
    }

    /// Whether all is to be streamed, a record a line.
    boolean asLines() {
        return switch (format == null ? "json" : format.toLowerCase(Locale.ROOT)) {
            case "json", "" -> false;
            case "ndjson" -> true;
            default -> throw new InvalidField("format", "Must be json or ndjson");
        };
    }
}
