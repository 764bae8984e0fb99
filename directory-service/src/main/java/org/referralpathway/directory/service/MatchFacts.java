package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;

/// What matching reads of a service, drawn from its document and its places. What a document says
/// oddly is missing here, never guessed.
@Embeddable
public record MatchFacts(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> kinds,
        boolean remote,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> districts,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> wards,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> outcodes,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> languages,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> access,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable LocalDate assuredDate) {
    private static final int OLDEST = 130;

    static MatchFacts of(JsonNode service, Collection<Location> locations, Catchment catchment) {
        var access = new ArrayList<>(Terms.codes(service, Terms.ACCESS));
        locations.forEach(location -> access.addAll(location.access()));
        return new MatchFacts(
                Terms.codes(service, Terms.KINDS),
                locations.stream().anyMatch(Location::isRemote),
                catchment.districts(),
                catchment.wards(),
                catchment.outcodes(),
                Languages.of(service),
                access.stream().distinct().sorted().toList(),
                age(service.path("minimum_age")),
                age(service.path("maximum_age")),
                assured(service));
    }

    private static @Nullable Integer age(JsonNode value) {
        var usable = value.isNumber() && value.asDouble() >= 0 && value.asDouble() <= OLDEST;
        return usable ? value.asInt() : null;
    }

    static @Nullable LocalDate assured(JsonNode service) {
        var text = Texts.text(service, "assured_date");
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
