package org.referralpathway.portal.imports;

import java.util.List;

/// What a column of a sheet can mean.
///
/// @param code as the directory has it
record Column(String code, String label) {
    static final List<Column> ALL =
            List.of(
                    new Column("organisation", "Name of the group"),
                    new Column("service", "Services, several in one cell"),
                    new Column("description", "What it offers"),
                    new Column("status", "Status: active, or closed for how long"),
                    new Column("offer", "Kind of offer: a service, volunteers, goods, space…"),
                    new Column("eligibility", "Who it is for"),
                    new Column("cost", "Cost"),
                    new Column("kinds", "Kinds of help"),
                    new Column("phone", "Phone"),
                    new Column("email", "Email"),
                    new Column("website", "Website"),
                    new Column("address", "Address"),
                    new Column("town", "Town"),
                    new Column("postcode", "Postcode"),
                    new Column("hours", "Opening hours"),
                    new Column("minimum-age", "Youngest age"),
                    new Column("maximum-age", "Oldest age"),
                    new Column("languages", "Languages"),
                    new Column("areas", "Areas served"),
                    new Column("charity-number", "Charity number"),
                    new Column("company-number", "Company number"),
                    new Column("places", "Places"),
                    new Column("unit", "Unit of places"),
                    new Column("organisation-id", "Our own number of the group"),
                    new Column("service-id", "Our own number of the listing"));

    static List<String> codes() {
        return ALL.stream().map(Column::code).toList();
    }
}
