package org.referralpathway.local.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The people who may sign in to the demonstration. Each password is the user name.
public final class Demo {
    private static final List<User> USERS =
            List.of(
                    user("alice-luton", "referrer", Area.LUTON, "council", "social worker"),
                    user("bilal-luton", "referrer", Area.LUTON, "council", "social worker"),
                    user("carol-luton", "referrer", Area.LUTON, "council", "social worker"),
                    user("grace-luton", "provider", Area.LUTON, "group-1", "a community group"),
                    user("harry-luton", "provider", Area.LUTON, "group-2", "a community group"),
                    user("olu-luton", "coordinator", Area.LUTON, "access-point", "coordinator"),
                    user("dawn-luton", "partner", Area.LUTON, "dwp", "DWP partner"),
                    user("nina-luton", "partner", Area.LUTON, "nhs", "NHS partner"),
                    user("sara-luton", "partner", Area.LUTON, "council", "adult safeguarding"),
                    user("priya-luton", "privacy", Area.LUTON, "council", "privacy officer"),
                    user("stan-luton", "steward", Area.LUTON, "access-point", "directory steward"),
                    user("isla-strathmore", "coordinator", Area.STRATHMORE, "tsi", "coordinator"),
                    user(
                            "ross-strathmore",
                            "referrer",
                            Area.STRATHMORE,
                            "council",
                            "social worker"),
                    user(
                            "eilidh-strathmore",
                            "provider",
                            Area.STRATHMORE,
                            "group-1",
                            "a community group"),
                    user(
                            "fergus-strathmore",
                            "provider",
                            Area.STRATHMORE,
                            "group-2",
                            "a community group"),
                    user(
                            "stuart-strathmore",
                            "steward",
                            Area.STRATHMORE,
                            "tsi",
                            "directory steward"),
                    new User(
                            "root-admin",
                            "admin",
                            Optional.empty(),
                            Ids.platform(),
                            "",
                            "platform administrator"));

    private Demo() {}

    /// Somebody who may sign in.
    ///
    /// @param area where they work; none for the platform's own people
    /// @param slug their organisation within the area
    /// @param words who they are, for people
    public record User(
            String username,
            String role,
            Optional<Area> area,
            UUID organization,
            String slug,
            String words) {
        public UUID id() {
            return Ids.user(username);
        }
    }

    public static List<User> users() {
        return USERS;
    }

    private static User user(String username, String role, Area area, String slug, String words) {
        return new User(
                username, role, Optional.of(area), Ids.organization(area, slug), slug, words);
    }
}
