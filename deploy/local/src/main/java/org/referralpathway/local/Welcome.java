package org.referralpathway.local;

import java.time.Duration;

/// What `up` says at the end: where to go, and as whom.
final class Welcome {
    private Welcome() {}

    static String text(Addresses addresses, Duration took) {
        return """

        Referral Pathway is ready after %d s. Ctrl-C stops it.

          Portal   %s
          Mails    %s

        Sign in with one of these names; the password is the same as the name.

          alice-luton        social worker, council
          grace-luton        community group
          olu-luton          coordinator, access point
          stan-luton         directory steward
          dawn-luton         partner, DWP
          priya-luton        privacy officer
          root-admin         platform administrator
          isla-strathmore    coordinator of the Scottish area

        All people and organisations in it are made up.
        """
                .formatted(took.toSeconds(), addresses.portal(), addresses.mailPage());
    }
}
