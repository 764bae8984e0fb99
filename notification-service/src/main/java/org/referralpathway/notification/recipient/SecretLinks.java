package org.referralpathway.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.referralpathway.notification.message.About;
import org.referralpathway.notification.message.Audience;

/// Asks the owning service for the secret of a link, or a code, at the moment of sending. It is
/// kept nowhere but in the mail.
@ApplicationScoped
public class SecretLinks {
    private static final Logger LOG = Logger.getLogger(SecretLinks.class);
    private final Directory directory;
    private final ReferralLinks referrals;

    SecretLinks(@RestClient Directory directory, @RestClient ReferralLinks referrals) {
        this.directory = directory;
        this.referrals = referrals;
    }

    /// What a link ends with: a new secret each time where its page needs no sign-in, else nothing.
    ///
    /// @throws SubjectGone where there is nothing to confirm or to sign any more
    public String secret(About about, Audience audience) throws AddressesUnavailable, SubjectGone {
        return switch (about.kind()) {
            case LISTING -> ask(() -> directory.mint(new Directory.Wanted(about.id())).token());
            case SIGNATURE ->
                    ask(() ->
                            directory
                                    .mint(new Directory.ToSign(about.id(), audience.id()))
                                    .token());
            case ANSWER ->
                    ask(() ->
                            referrals
                                    .mint(new ReferralLinks.Wanted(about.id(), audience.id()))
                                    .token());
            case REFERRAL, NEED, QUIET_LISTINGS, AGREEMENT, CODE, EMERGENCIES, ENQUIRY, CONCERN ->
                    "";
        };
    }

    /// The code that a mail of its own carries; empty for every other mail.
    ///
    /// @throws SubjectGone where nobody waits for one any more
    public String code(About about, Audience audience) throws AddressesUnavailable, SubjectGone {
        return about.kind() == About.Kind.CODE
                ? ask(() ->
                        referrals.code(new ReferralLinks.Wanted(about.id(), audience.id())).code())
                : "";
    }

    private static String ask(Supplier<String> secret) throws AddressesUnavailable, SubjectGone {
        try {
            return secret.get();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                throw new SubjectGone();
            }
            throw unavailable(e);
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    private static AddressesUnavailable unavailable(RuntimeException cause) {
        LOG.warnf("No link from its service (%s)", cause.getClass().getName());
        return new AddressesUnavailable("link-unavailable");
    }
}
