package org.referralpathway.portal.home;

import java.util.Arrays;
import java.util.List;
import org.referralpathway.portal.layout.Viewer;
import org.referralpathway.portal.security.Roles;

/// What a role without work of its own on these pages can do today, and what it cannot yet.
enum Today {
    STEWARD(
            Roles.STEWARD,
            "Directory steward",
            "You keep the directory true and fresh. Bring a file under Imports, and see what it would"
                    + " change before it does.",
            "Listings that read like a refuge wait for you under Listings, what groups want changed"
                    + " under Changes, how they keep people safe under Safeguarding, and who asks for"
                    + " a listing under Claims. Who has not been heard of is under Groups to ring."),
    PARTNER(
            Roles.PARTNER,
            "Partner",
            "You will see what came of referrals, as counts and never as names.",
            "Reports are not here yet. Today you can look in the directory for the services of your"
                    + " area."),
    PRIVACY(
            Roles.PRIVACY,
            "Information governance",
            "You answer what people ask about their data, and see who looked at too much.",
            "All of it is under People’s data."),
    ADMIN(
            Roles.ADMIN,
            "Platform administrator",
            "You look after technical settings. You do not see people, needs or referrals.",
            "Settings are not pages yet: pathways and postcodes are loaded through the referral"
                    + " service’s interface.");

    private final String role;
    private final String title;
    private final String now;
    private final String next;

    Today(String role, String title, String now, String next) {
        this.role = role;
        this.title = title;
        this.now = now;
        this.next = next;
    }

    static List<Today> of(Viewer viewer) {
        return Arrays.stream(values()).filter(today -> viewer.is(today.role)).toList();
    }

    public String title() {
        return title;
    }

    public String now() {
        return now;
    }

    public String next() {
        return next;
    }
}
