package org.referralpathway.directory.claim;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.RegisterNumber;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.organization.Organization;

/// What speaks for a claim. The number is public, so it proves little; the link that opens the
/// account goes to the address, so whoever cannot read its mail gets nothing.
///
/// @param register whether the number given is one of the organisation's
/// @param domain whether the address is the organisation's own, or of the domain its website has to
///   itself
record Evidence(boolean register, boolean domain) {
    static Evidence of(Organization organization, String email, @Nullable String number) {
        return new Evidence(hasNumber(organization, number), isTheirs(organization, email));
    }

    boolean isEnough() {
        return register && domain;
    }

    private static boolean hasNumber(Organization organization, @Nullable String number) {
        if (number == null) {
            return false;
        }
        var theirs = RegisterNumber.in(organization.document());
        return theirs.stream()
                .anyMatch(held ->
                        RegisterNumber.of(held.scheme(), number).filter(held::equals).isPresent());
    }

    private static boolean isTheirs(Organization organization, String email) {
        var address = email.toLowerCase(Locale.ROOT);
        var mailbox = organization.mailbox();
        if (mailbox != null && mailbox.toLowerCase(Locale.ROOT).equals(address)) {
            return true;
        }
        var domain = address.substring(address.lastIndexOf('@') + 1);
        return ownDomain(organization).filter(domain::equals).isPresent();
    }

    /// A page below somebody else's site (`example.net/~larder`) says nothing of its addresses.
    private static Optional<String> ownDomain(Organization organization) {
        var website = Texts.text(organization.document(), "website");
        if (website == null || !Texts.isUri(website)) {
            return Optional.empty();
        }
        var uri = URI.create(website);
        var atTop = uri.getPath() == null || uri.getPath().isEmpty() || uri.getPath().equals("/");
        return atTop && uri.getHost() != null
                ? Optional.of(uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
                : Optional.empty();
    }
}
