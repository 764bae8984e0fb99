package org.referralpathway.directory.search.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.place.FindSpot;
import org.referralpathway.directory.place.Postcode;
import org.referralpathway.directory.place.Spot;
import org.referralpathway.directory.search.After;
import org.referralpathway.directory.search.Found;
import org.referralpathway.directory.search.SearchServices;
import org.referralpathway.directory.search.Wanted;
import org.referralpathway.kit.problem.InvalidField;

/// A POST, so that what somebody looks for stands in no address and no log.
@Path("/v1/search")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Search")
class SearchResource {
    private static final String OFFERS =
            "service|volunteer-pool|goods|space|advice|employment-place";
    private static final int USUAL_METRES = 16_000;
    private static final int USUAL_LIMIT = 20;
    private final SearchServices search;
    private final FindSpot places;

    SearchResource(SearchServices search, FindSpot places) {
        this.search = search;
        this.places = places;
    }

    /// @param date a day of the calendar, in place of a day of the week
    record OpenAt(
            @Nullable
                    @Pattern(
                            regexp = "MO|TU|WE|TH|FR|SA|SU",
                            message = "Use MO, TU, WE, TH, FR, SA or SU")
                    String day,
            @Nullable LocalDate date,
            @NotNull(message = "Say at what time")
                    @Pattern(
                            regexp = "([01][0-9]|2[0-3]):[0-5][0-9]",
                            message = "Use a time like 09:30")
                    String time) {
        @AssertTrue(message = "Say which day, or which date")
        @JsonIgnore
        public boolean isDayKnown() {
            return (day == null) != (date == null);
        }
    }

    record Question(
            @Nullable @Size(max = 200, message = "Use at most 200 characters") String words,
            @Nullable @Pattern(regexp = "[a-z0-9-]{1,60}", message = "Use the code of a kind")
                    String kind,
            @Nullable @Pattern(regexp = OFFERS, message = "Use one of " + OFFERS) String offer,
            @Nullable @Size(max = 10, message = "Enter a full UK postcode") String postcode,
            @Nullable
                    @Min(value = 1, message = "Use 1 or more")
                    @Max(value = 100_000, message = "Use at most 100,000")
                    Integer metres,
            @Nullable
                    @Min(value = 0, message = "Use 0 or more")
                    @Max(value = 130, message = "Use at most 130")
                    Integer age,
            @Nullable @Pattern(regexp = "[a-z]{2,3}", message = "Use an ISO 639 code")
                    String language,
            @Nullable @Size(max = 20, message = "Name at most 20")
                    List<
                                    @NotNull(message = "Leave out what is empty")
                                    @Pattern(
                                            regexp = "[a-z-]{1,60}",
                                            message = "Use the code of a circumstance")
                                    String>
                            circumstances,
            @Nullable @Size(max = 10, message = "Name at most 10")
                    List<
                                    @NotNull(message = "Leave out what is empty")
                                    @Pattern(
                                            regexp = "[a-z0-9-]{1,60}",
                                            message = "Use the code of an access need")
                                    String>
                            access,
            @Nullable @Valid OpenAt openAt,
            @Nullable Boolean takingPeople,
            @Nullable Boolean facets,
            @Nullable
                    @Min(value = 1, message = "Use 1 or more")
                    @Max(value = 100, message = "Use at most 100")
                    Integer limit,
            @Nullable @Size(max = 200, message = "Use the `next` of the page before")
                    String cursor) {}

    @POST
    @Operation(
            summary = "Find services",
            description =
                    "Anonymous, for public listings. Every condition narrows the others. Ordered by"
                            + " distance where there is a postcode, else by how well the words fit,"
                            + " then by identifier. Each hit says why it was found.")
    public RestResponse<Found> find(@Valid @NotNull Question asked) {
        var cursor = asked.cursor();
        var found =
                search.find(
                        wanted(asked),
                        asked.limit() == null ? USUAL_LIMIT : asked.limit(),
                        cursor == null ? null : After.fromString(cursor),
                        Boolean.TRUE.equals(asked.facets()));
        return RestResponse.ResponseBuilder.ok(found).header("Cache-Control", "no-store").build();
    }

    private Wanted wanted(Question asked) {
        var words = asked.words();
        var openAt = asked.openAt();
        return new Wanted(
                words == null || words.isBlank() ? null : words.replace("\0", " ").strip(),
                asked.kind(),
                asked.offer(),
                spot(asked.postcode()),
                asked.metres() == null ? USUAL_METRES : asked.metres(),
                asked.age(),
                asked.language(),
                asked.circumstances() == null ? List.of() : asked.circumstances(),
                asked.access() == null ? List.of() : asked.access(),
                openAt == null ? null : openAt.day(),
                openAt == null ? null : openAt.date(),
                openAt == null ? null : LocalTime.parse(openAt.time()),
                Boolean.TRUE.equals(asked.takingPeople()));
    }

    private @Nullable Spot spot(@Nullable String postcode) {
        if (postcode == null || postcode.isBlank()) {
            return null;
        }
        var read =
                Postcode.of(postcode)
                        .orElseThrow(() ->
                                new InvalidField(
                                        "/postcode", "Enter a full UK postcode, like LU1 2AB"));
        return places.of(read)
                .orElseThrow(() ->
                        new InvalidField("/postcode", "We do not know where this postcode is"));
    }
}
