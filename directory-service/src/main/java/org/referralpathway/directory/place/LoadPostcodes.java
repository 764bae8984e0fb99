package org.referralpathway.directory.place;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.referralpathway.kit.problem.InvalidField;

/// Loads postcodes in the layout of the ONS Postcode Directory, all of a file or none of it, row by
/// row, so that memory does not grow with the file.
@ApplicationScoped
public class LoadPostcodes {
    private static final String UPSERT =
            """
            insert into postcode (postcode, outcode, district, ward, latitude, longitude, terminated)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (postcode) do update
            set (outcode, district, ward, latitude, longitude, terminated)
              = (excluded.outcode, excluded.district, excluded.ward, excluded.latitude,
                 excluded.longitude, excluded.terminated)\
            """;
    private static final CSVFormat LAYOUT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreHeaderCase(true)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get();
    private static final Set<String> COLUMNS = Set.of("pcds", "oslaua", "osward", "lat", "long");
    private static final int BATCH = 1_000;

    /// Where the directory puts postcodes without coordinates.
    private static final double NOWHERE = 99;

    private final AgroalDataSource database;

    LoadPostcodes(AgroalDataSource database) {
        this.database = database;
    }

    /// @return how many postcodes the file held
    @Transactional
    public long load(InputStream csv) {
        try (var rows =
                        LAYOUT.parse(
                                new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()));
                var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            var named = rows.getHeaderNames().stream().map(String::toLowerCase).toList();
            if (!named.containsAll(COLUMNS)) {
                throw new InvalidField("/1", "The first line must name the columns " + COLUMNS);
            }
            var loaded = 0L;
            for (var row : rows) {
                bind(upsert, row);
                upsert.addBatch();
                if (++loaded % BATCH == 0) {
                    upsert.executeBatch();
                }
            }
            upsert.executeBatch();
            return loaded;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new InvalidField("", "This is not a CSV file in UTF-8");
        } catch (SQLException e) {
            throw new IllegalStateException("The postcodes could not be written", e);
        }
    }

    private static void bind(PreparedStatement upsert, CSVRecord row) throws SQLException {
        var pointer = "/" + (row.getRecordNumber() + 1);
        if (!row.isConsistent()) {
            throw new InvalidField(pointer, "This line has another number of columns");
        }
        var postcode =
                Postcode.of(row.get("pcds"))
                        .orElseThrow(
                                () -> new InvalidField(pointer + "/pcds", "Is not a UK postcode"));
        upsert.setString(1, postcode.toString());
        upsert.setString(2, postcode.outcode());
        text(upsert, 3, row.get("oslaua"));
        text(upsert, 4, row.get("osward"));
        var latitude = number(row.get("lat"), pointer + "/lat");
        var longitude = number(row.get("long"), pointer + "/long");
        if (latitude > NOWHERE) {
            upsert.setNull(5, Types.DOUBLE);
            upsert.setNull(6, Types.DOUBLE);
        } else {
            upsert.setDouble(5, latitude);
            upsert.setDouble(6, longitude);
        }
        upsert.setBoolean(7, row.isMapped("doterm") && !row.get("doterm").isEmpty());
    }

    private static void text(PreparedStatement upsert, int position, String value)
            throws SQLException {
        upsert.setString(position, value.isEmpty() ? null : value);
    }

    private static double number(String value, String pointer) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new InvalidField(pointer, "Is not a number");
        }
    }
}
