package org.referralpathway.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.referralpathway.notification.message.About;
import org.referralpathway.notification.message.Audience;

/// Asks the directory for the secret of a link at the moment of sending. It is kept nowhere but in
/// the mail.
@ApplicationScoped
public class SecretLinks {
    private static final Logger LOG = Logger.getLogger(SecretLinks.class);
    private final Directory directory;

    SecretLinks(@RestClient Directory directory) {
        this.directory = directory;
    }

    /// What a link ends with: a new secret each time where its page needs no sign-in, else nothing.
    ///
    /// @throws ListingGone where there is nothing to confirm or to sign any more
    public String secret(About about, Audience audience) throws AddressesUnavailable, ListingGone {
        return switch (about.kind()) {
            case LISTING -> ask(() -> directory.mint(new Directory.Wanted(about.id())));
            case SIGNATURE ->
                    ask(() -> directory.mint(new Directory.ToSign(about.id(), audience.id())));
            default -> "";
        };
    }

    private static String ask(Supplier<Directory.Link> mint)
            throws AddressesUnavailable, ListingGone {
        try {
            return mint.get().token();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                throw new ListingGone();
            }
            throw unavailable(e);
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    private static AddressesUnavailable unavailable(RuntimeException cause) {
        LOG.warnf("No link from the directory (%s)", cause.getClass().getName());
        return new AddressesUnavailable("directory-unavailable");
    }
}
