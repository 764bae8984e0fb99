package org.referralpathway.local;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.Demo;

/// What `up` says at the end: where to go, and as whom.
final class Welcome {
    private Welcome() {}

    static String text(Addresses addresses, Duration took) {
        return """

        Referral Pathway is ready after %d s. Ctrl-C stops it.

          Portal   %s
          Mails    %s

        Sign in with one of these names; the password is the same as the name.

        %s
        All people and organisations in it are made up.
        """
                .formatted(
                        took.toSeconds(), addresses.portal(), addresses.mailPage(), whoMaySignIn());
    }

    private static String whoMaySignIn() {
        return Demo.users().stream().map(Welcome::line).collect(joining());
    }

    private static String line(Demo.User user) {
        var area = user.area().map(Area::title).orElse("everywhere");
        return "  %-18s %-24s %s%n".formatted(user.username(), user.words(), area);
    }
}
