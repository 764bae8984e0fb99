package org.referralpathway.local.demo;

import java.util.List;

/// The two made-up areas. Luton lends its name and council code to one, so that real tables can be
/// tried with it; nothing in Strathmore is real.
@SuppressWarnings("ImmutableEnumChecker") // its lists cannot be changed
public enum Area {
    LUTON(
            "luton",
            "Luton",
            "england",
            "E06000032",
            "E0500990",
            "LU",
            51.8787,
            -0.4200,
            new Broker("access-point", "Example Luton Access Point (made up)"),
            List.of("ur", "pl", "bn"),
            List.of(
                    "Bury Park",
                    "High Town",
                    "Stopsley",
                    "Leagrave",
                    "Farley Hill",
                    "Lewsey",
                    "Sundon Park",
                    "Round Green",
                    "Dallow",
                    "Biscot",
                    "Wigmore",
                    "Marsh Farm")),
    STRATHMORE(
            "strathmore",
            "Strathmore",
            "scotland",
            "S12009901",
            "S1300990",
            "ZZ",
            56.6450,
            -3.0500,
            new Broker("tsi", "Example Strathmore Third Sector Interface (made up)"),
            List.of("gd", "pl", "ur"),
            List.of(
                    "Glenbrae",
                    "Kirkton Mills",
                    "Inverlaw",
                    "Balmossie",
                    "Auchterburn",
                    "Craigendow",
                    "Lochend",
                    "Drumfern",
                    "Pitcairn Row",
                    "Newbiggin",
                    "Strathkelp",
                    "Millhaugh"));

    /// Who brings needs and groups together there.
    record Broker(String slug, String name) {}

    private final String slug;
    private final String title;
    private final String nation;
    private final String district;
    private final String wardPrefix;
    private final String postcodeArea;
    private final double latitude;
    private final double longitude;
    private final Broker broker;
    private final List<String> languages;
    private final List<String> neighbourhoods;

    Area(
            String slug,
            String title,
            String nation,
            String district,
            String wardPrefix,
            String postcodeArea,
            double latitude,
            double longitude,
            Broker broker,
            List<String> languages,
            List<String> neighbourhoods) {
        this.slug = slug;
        this.title = title;
        this.nation = nation;
        this.district = district;
        this.wardPrefix = wardPrefix;
        this.postcodeArea = postcodeArea;
        this.latitude = latitude;
        this.longitude = longitude;
        this.broker = broker;
        this.languages = languages;
        this.neighbourhoods = neighbourhoods;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String nation() {
        return nation;
    }

    /// The council area's ONS code.
    public String district() {
        return district;
    }

    /// The four outward postcodes.
    public List<String> outcodes() {
        return List.of(
                postcodeArea + "1", postcodeArea + "2", postcodeArea + "3", postcodeArea + "4");
    }

    Broker broker() {
        return broker;
    }

    List<String> languages() {
        return languages;
    }

    List<String> neighbourhoods() {
        return neighbourhoods;
    }

    String ward(int outcode) {
        return wardPrefix + (outcode + 1);
    }

    /// The middle of an outward postcode: the four lie around the centre.
    double latitude(int outcode) {
        return latitude + (outcode % 2 == 0 ? -0.012 : 0.012);
    }

    double longitude(int outcode) {
        return longitude + (outcode < 2 ? -0.018 : 0.018);
    }
}
