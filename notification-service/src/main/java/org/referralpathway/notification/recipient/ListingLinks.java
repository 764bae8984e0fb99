package org.referralpathway.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Asks the directory for the secret of a link at the moment of sending. It is kept nowhere but in
/// the mail.
@ApplicationScoped
public class ListingLinks {
    private static final Logger LOG = Logger.getLogger(ListingLinks.class);
    private final Directory directory;

    ListingLinks(@RestClient Directory directory) {
        this.directory = directory;
    }

    /// A new secret each time.
    ///
    /// @throws ListingGone where there is nothing to confirm any more
    public String link(UUID service) throws AddressesUnavailable, ListingGone {
        try {
            return directory.mint(new Directory.Wanted(service)).token();
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
