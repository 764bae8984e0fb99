package org.referralpathway.portal.listings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A listing as everybody may read it, from the open data; only what a page shows of it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublicListing(
        UUID id,
        String name,
        @Nullable String description,
        @Nullable String status,
        @Nullable String url,
        @Nullable String email,
        @Nullable String fees,
        @Nullable String alert,
        @JsonProperty("assured_date") @Nullable String assuredDate,
        @JsonProperty("eligibility_description") @Nullable String eligibility,
        @JsonProperty("minimum_age") @Nullable Integer minimumAge,
        @JsonProperty("maximum_age") @Nullable Integer maximumAge,
        @Nullable Organization organization,
        @Nullable List<Phone> phones,
        @Nullable List<Language> languages,
        @Nullable List<Schedule> schedules,
        @JsonProperty("service_areas") @Nullable List<Area> areas,
        @JsonProperty("service_at_locations") @Nullable List<At> at,
        @JsonProperty("service_capacities") @Nullable List<Pool> pools) {

    /// What it says of itself, for whoever looks for words in it.
    public String words() {
        return name + "\n" + Objects.requireNonNullElse(description, "");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Organization(UUID id, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Phone(String number) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Language(@Nullable String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Area(@Nullable String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Schedule(
            @Nullable String byday,
            @Nullable String freq,
            @Nullable Integer interval,
            @Nullable String bymonthday,
            @JsonProperty("valid_from") @Nullable String validFrom,
            @JsonProperty("valid_to") @Nullable String validTo,
            @Nullable String dtstart,
            @Nullable String until,
            @Nullable Integer count,
            @Nullable String byweekno,
            @JsonProperty("opens_at") @Nullable String opensAt,
            @JsonProperty("closes_at") @Nullable String closesAt,
            @Nullable String description) {
        private static final String DAYS = "(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*";

        /// The same each week, and nothing else.
        boolean isWeekly() {
            return byday != null
                    && byday.matches(DAYS)
                    && opensAt != null
                    && closesAt != null
                    && (freq == null || freq.equals("WEEKLY"))
                    && (interval == null || interval == 1)
                    && bymonthday == null
                    && validFrom == null
                    && validTo == null
                    && dtstart == null
                    && until == null
                    && count == null
                    && byweekno == null
                    && description == null;
        }
    }

    /// From when until when somebody is there.
    public record Span(String opens, String closes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record At(@Nullable Location location) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Location(@Nullable String name, @Nullable List<Address> addresses) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Address(
            @JsonProperty("address_1") @Nullable String street,
            @Nullable String city,
            @JsonProperty("postal_code") @Nullable String postcode) {
        String line() {
            return Stream.of(street, city, postcode)
                    .filter(Objects::nonNull)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
        }
    }

    /// @param available how many are free; not told of help of a sensitive kind
    /// @param status one of the four codes, or `unknown` where what was said is too old
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Pool(
            UUID id,
            Unit unit,
            @Nullable Integer maximum,
            @Nullable Integer available,
            @Nullable String status) {
        /// How it is at the moment, for everybody; nothing where nobody said.
        public @Nullable String words() {
            return switch (status == null ? "" : status) {
                case "none" -> "Full";
                case "waitlist" -> "Waiting list";
                case "additional-assessment" -> "Ask first";
                case "capacity" -> free();
                default -> null;
            };
        }

        private @Nullable String free() {
            if (available == null) {
                return null;
            }
            return available == 0 ? "None free at the moment" : available + " free";
        }

        public boolean isFull() {
            return "none".equals(status);
        }

        public boolean isWaiting() {
            return "waitlist".equals(status);
        }

        public boolean isAsking() {
            return "additional-assessment".equals(status);
        }

        /// What was said of it is too old to go by.
        public boolean isUnknown() {
            return "unknown".equals(status);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Unit(String name) {
        /// As the key of a row.
        public String heading() {
            return name.isEmpty()
                    ? "Places"
                    : name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
        }
    }

    /// Where everybody reads it.
    public String page() {
        return "/directory/" + id;
    }

    public UUID organizationId() {
        return Objects.requireNonNull(organization).id();
    }

    public String organizationName() {
        return organization == null ? "" : organization.name();
    }

    /// Of its first address; null where nobody may know it.
    public @Nullable String postcode() {
        return known().map(Address::postcode).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /// Only addresses of the web become links: a listing is written by others.
    public @Nullable String website() {
        return url != null && url.matches("https?://.*") ? url : null;
    }

    public List<String> numbers() {
        return orNone(phones).stream().map(Phone::number).toList();
    }

    public List<String> languageNames() {
        return orNone(languages).stream().map(Language::name).filter(Objects::nonNull).toList();
    }

    public List<String> areaNames() {
        return orNone(areas).stream().map(Area::name).filter(Objects::nonNull).toList();
    }

    /// When it is open, a line for each schedule.
    public List<String> hours() {
        return orNone(schedules).stream().map(Days::inWords).filter(s -> !s.isEmpty()).toList();
    }

    /// Whether its hours can be told as those of a usual week.
    public boolean isWeekly() {
        return orNone(schedules).stream().allMatch(Schedule::isWeekly);
    }

    /// When it is open on a day of a usual week.
    public List<Span> opening(String day) {
        return orNone(schedules).stream()
                .filter(Schedule::isWeekly)
                .filter(schedule -> Objects.requireNonNull(schedule.byday()).contains(day))
                .map(schedule ->
                        new Span(
                                Days.hour(Objects.requireNonNull(schedule.opensAt())),
                                Days.hour(Objects.requireNonNull(schedule.closesAt()))))
                .sorted(Comparator.comparing(Span::opens))
                .toList();
    }

    /// Its one address, as far as everybody may know it; none where there are several.
    public Optional<Address> onlyAddress() {
        var all = known().toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// Where it is given, as far as everybody may know.
    public List<String> addresses() {
        return known().map(Address::line).filter(line -> !line.isEmpty()).toList();
    }

    private Stream<Address> known() {
        return orNone(at).stream()
                .map(At::location)
                .filter(Objects::nonNull)
                .flatMap(location -> orNone(location.addresses()).stream());
    }

    /// The day on which somebody last said that it is right, if it is told as a date.
    public @Nullable LocalDate confirmedOn() {
        try {
            return assuredDate == null
                    ? null
                    : LocalDate.parse(assuredDate.substring(0, Math.min(10, assuredDate.length())));
        } catch (DateTimeException _) {
            return null;
        }
    }

    public @Nullable String ages() {
        if (minimumAge == null) {
            return maximumAge == null ? null : "Up to " + maximumAge;
        }
        return maximumAge == null ? "From " + minimumAge : minimumAge + " to " + maximumAge;
    }

    public List<Pool> places() {
        return orNone(pools);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
