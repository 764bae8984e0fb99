package org.referralpathway.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Identifiers that are the same in every installation, so that the realm's users, the listings and
/// the tests speak of the same things.
public final class Ids {
    private static final String DEMO = "referral-pathway/demo/";

    private Ids() {}

    public static UUID user(String username) {
        return named(DEMO + "user/" + username);
    }

    /// An organisation of an area.
    ///
    /// @param slug `council`, `access-point`, `tsi`, `dwp`, `nhs`, `group-1` to `group-40`
    public static UUID organization(Area area, String slug) {
        return named(DEMO + "organization/" + area.slug() + "/" + slug);
    }

    public static UUID platform() {
        return named(DEMO + "organization/platform");
    }

    public static UUID partnership(Area area) {
        return named(DEMO + "partnership/" + area.slug());
    }

    public static UUID agreement(Area area) {
        return named(DEMO + "agreement/" + area.slug());
    }

    /// The desk that is told when somebody is worried about a person.
    public static UUID safeguarding(Area area) {
        return named(DEMO + "desk/" + area.slug() + "/safeguarding");
    }

    public static UUID pathway(Area area) {
        return named(DEMO + "pathway/" + area.slug());
    }

    /// A part of a record: `service/luton/group-1/1/location`.
    static UUID part(String path) {
        return named(DEMO + path);
    }

    /// The id of a term of ours.
    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
