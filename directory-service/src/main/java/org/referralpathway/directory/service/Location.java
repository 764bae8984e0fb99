package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Documents;
import org.referralpathway.directory.place.Postcode;

/// A place, shared by the services that are given there. Its document stands apart from theirs, so
/// that a place can be kept confidential in one spot.
@Entity
@Table(name = "location")
public class Location {
    /// Its postcode in capitals without a blank.
    private static final String PRESSED =
            "upper(replace(jsonb_extract_path_text(document, 'addresses', '0', 'postal_code'),"
                    + " ' ', ''))";

    @Id private UUID id;
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private ObjectNode document;

    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable String outcode;
    private boolean confidential;

    @Formula(
            "(select a.name from postcode p join council_area a on a.code = p.district"
                    + " where not confidential and p.postcode ="
                    + (" left(" + PRESSED + ", -3) || ' ' || right(" + PRESSED + ", 3))"))
    private @Nullable String councilArea;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> access;

    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant changedAt;

    protected Location() {}

    Location(UUID id, ObjectNode document, boolean confidential, Instant now) {
        this.id = id;
        this.recordedAt = now;
        this.confidential = confidential;
        take(document, now);
    }

    boolean change(ObjectNode document, Instant now) {
        if (Documents.same(this.document, document)) {
            return false;
        }
        take(document, now);
        return true;
    }

    private void take(ObjectNode document, Instant now) {
        this.document = document;
        this.kind = document.path("location_type").asText();
        this.access = AccessCodes.ofLocation(document);
        this.changedAt = now;
        locate();
    }

    /// A confidential place has nothing to search, sort or measure by.
    private void locate() {
        var point = confidential ? Optional.<Coordinates>empty() : Coordinates.of(document);
        this.latitude = point.map(Coordinates::latitude).orElse(null);
        this.longitude = point.map(Coordinates::longitude).orElse(null);
        this.outcode = confidential ? null : outcodeIn(document).orElse(null);
    }

    /// @return whether that is new
    boolean keepConfidential(boolean confidential, Instant now) {
        if (this.confidential == confidential) {
            return false;
        }
        this.confidential = confidential;
        this.changedAt = now;
        locate();
        return true;
    }

    /// Whether it must not be known outside this database.
    public boolean isConfidential() {
        return confidential;
    }

    /// In full, as its addresses say them; for this database only.
    List<String> postcodes() {
        return document.path("addresses")
                .valueStream()
                .flatMap(address -> Postcode.of(address.path("postal_code").asText()).stream())
                .map(Postcode::toString)
                .distinct()
                .toList();
    }

    static Optional<String> outcodeIn(JsonNode document) {
        for (var address : document.path("addresses")) {
            var outcode = Postcode.of(address.path("postal_code").asText()).map(Postcode::outcode);
            if (outcode.isPresent()) {
                return outcode;
            }
        }
        return Optional.empty();
    }

    public UUID id() {
        return id;
    }

    /// The stored document. Not a copy: build what is shown from it, never hand it out.
    public ObjectNode document() {
        return document;
    }

    /// What the council area of its postcode is called; null where that is not known, or secret.
    public @Nullable String councilArea() {
        return councilArea;
    }

    boolean isRemote() {
        return kind.equals("virtual");
    }

    List<String> access() {
        return access;
    }

    Optional<Place> place() {
        return (latitude == null && outcode == null) || isRemote()
                ? Optional.empty()
                : Optional.of(new Place(latitude, longitude, outcode));
    }
}
