package org.referralpathway.portal.sector;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblems;
import org.referralpathway.portal.api.Listing;

/// The map of the sector at the directory, asked with the user's own token.
@Path("/v1/sector-map")
@AccessToken
@RegisterRestClient(configKey = "directory")
@RegisterProvider(ApiProblems.class)
public interface SectorApi {
    String CSV = "text/csv";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Listing<Cell> offers();

    @GET
    @Produces(CSV)
    String offersAsCsv();

    @GET
    @Path("gaps")
    @Produces(MediaType.APPLICATION_JSON)
    Listing<Gap> gaps(@QueryParam("partnership") UUID partnership);

    @GET
    @Path("gaps")
    @Produces(CSV)
    String gapsAsCsv(@QueryParam("partnership") UUID partnership);

    /// What is offered of one kind in one council area, either null where it is not said.
    ///
    /// @param kindsOfOffer how many of the offers by the code of what kind of offer they are
    /// @param places known ones; null where nobody said
    /// @param unknown how many offers did not say
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cell(
            @Nullable String district,
            @Nullable String kind,
            long offers,
            long organizations,
            Map<String, Long> kindsOfOffer,
            @Nullable Long places,
            long unknown,
            long unlimited,
            long full) {
        private static final Set<String> NO_PLURAL = Set.of("goods", "advice");

        /// What is not simply a service, "2 goods, 1 volunteer pool".
        public String otherThanServices() {
            return kindsOfOffer.entrySet().stream()
                    .filter(kind -> !kind.getKey().equals("service"))
                    .sorted(Map.Entry.comparingByKey())
                    .map(kind -> plural(kind.getValue(), kind.getKey().replace('-', ' ')))
                    .collect(Collectors.joining(", "));
        }

        private static String plural(long count, String one) {
            return count + " " + one + (count == 1 || NO_PLURAL.contains(one) ? "" : "s");
        }

        /// Kept apart from none: nobody said is not that there are none.
        public String placesInWords() {
            var known = places == null ? "not known" : places.toString();
            return unlimited > 0 ? known + ", and " + unlimited + " without a limit" : known;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Gap(String kind, long needs, long open, long unmet, long offers, long organizations) {}
}
