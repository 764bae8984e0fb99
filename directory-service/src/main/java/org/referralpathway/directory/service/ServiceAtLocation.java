package org.referralpathway.directory.service;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// That a service is given at a place.
@Entity
@Table(name = "service_at_location")
public class ServiceAtLocation {
    @Id private UUID id;
    private UUID serviceId;
    private UUID locationId;

    protected ServiceAtLocation() {}

    ServiceAtLocation(UUID id, UUID serviceId, UUID locationId) {
        this.id = id;
        this.serviceId = serviceId;
        this.locationId = locationId;
    }

    public UUID id() {
        return id;
    }

    public UUID serviceId() {
        return serviceId;
    }

    public UUID locationId() {
        return locationId;
    }

    boolean says(UUID service, UUID location) {
        return serviceId.equals(service) && locationId.equals(location);
    }
}
