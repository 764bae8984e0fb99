package org.referralpathway.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.referralpathway.notification.message.Audience;

/// Finds who an audience is, at this moment.
@ApplicationScoped
public class Recipients {
    private static final Logger LOG = Logger.getLogger(Recipients.class);
    private final Directory directory;

    Recipients(@RestClient Directory directory) {
        this.directory = directory;
    }

    /// Asks the directory, each time anew.
    ///
    /// @return each recipient once; empty if there is nobody
    /// @throws AddressesUnavailable for every other answer and for none. A refusal (401, 404) is no
    ///   exception: it tells of a deployment that is not right yet, and no message is lost to that.
    public List<Recipient> of(Audience audience) throws AddressesUnavailable {
        try {
            var found = new LinkedHashMap<UUID, Recipient>();
            for (var item : ask(audience).items()) {
                found.putIfAbsent(item.recipient(), new Recipient(item.recipient(), item.email()));
            }
            return List.copyOf(found.values());
        } catch (WebApplicationException e) {
            var status = e.getResponse().getStatus();
            throw unavailable(status >= 500 ? "directory-unavailable" : "directory-refused", e);
        } catch (RuntimeException e) {
            throw unavailable("directory-unavailable", e);
        }
    }

    private Directory.Addresses ask(Audience audience) {
        return switch (audience.kind()) {
            case USER -> directory.find(audience.id(), null, null, null);
            case ORGANIZATION -> directory.find(null, audience.id(), null, audience.role());
            case PARTNERSHIP -> directory.find(null, null, audience.id(), audience.role());
        };
    }

    /// Only the kind of failure is told: the text of one that met a half-read answer may quote it.
    private static AddressesUnavailable unavailable(String reason, RuntimeException cause) {
        LOG.warnf("No addresses from the directory: %s (%s)", reason, cause.getClass().getName());
        return new AddressesUnavailable(reason);
    }
}
