package org.referralpathway.directory.oruk.web;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.oruk.Criteria;
import org.referralpathway.directory.place.FindSpot;
import org.referralpathway.directory.place.Postcode;
import org.referralpathway.directory.place.Spot;
import org.referralpathway.kit.problem.InvalidField;

/// What the lists of services and of services at places can be asked: HSDS 3.0 and the UK profile.
class ServiceQuery extends ListQuery {
    @QueryParam("taxonomy_term_id")
    @Nullable String term;

    @QueryParam("taxonomy_id")
    @Nullable String taxonomy;

    @QueryParam("organization_id")
    @Nullable String organization;

    @QueryParam("modified_after")
    @Nullable String modifiedAfter;

    @QueryParam("minimum_age")
    @Nullable String minimumAge;

    @QueryParam("maximum_age")
    @Nullable String maximumAge;

    @QueryParam("day")
    @Nullable String day;

    @QueryParam("start_time")
    @Nullable String startTime;

    @QueryParam("end_time")
    @Nullable String endTime;

    @QueryParam("postcode")
    @Nullable String postcode;

    @QueryParam("proximity")
    @Nullable String proximity;

    @QueryParam("minimal")
    @Nullable String minimal;

    boolean isMinimal() {
        return Given.flag("minimal", minimal);
    }

    Criteria criteria(FindSpot places) {
        var metres = Given.metres(proximity);
        if (metres != null && (postcode == null || postcode.isBlank())) {
            throw new InvalidField("proximity", "Needs a postcode to be measured from");
        }
        return new Criteria(
                Given.search(search),
                Given.id("taxonomy_term_id", term),
                Given.id("taxonomy_id", taxonomy),
                Given.id("organization_id", organization),
                Given.moment(modifiedAfter),
                Given.age("minimum_age", minimumAge),
                Given.age("maximum_age", maximumAge),
                Given.day(day),
                Given.time("start_time", startTime),
                Given.time("end_time", endTime),
                spot(places),
                metres);
    }

    private @Nullable Spot spot(FindSpot places) {
        if (postcode == null || postcode.isBlank()) {
            return null;
        }
        var read =
                Postcode.of(postcode)
                        .orElseThrow(() ->
                                new InvalidField(
                                        "postcode", "Must be a full UK postcode like LU1 2AB"));
        return places.of(read)
                .orElseThrow(() ->
                        new InvalidField("postcode", "We do not know where this postcode is"));
    }
}
