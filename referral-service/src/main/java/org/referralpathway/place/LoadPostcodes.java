package org.referralpathway.place;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.referralpathway.kit.problem.InvalidField;

/// Loads postcodes, all of a file or none of it.
@ApplicationScoped
public class LoadPostcodes {
    private static final String UPSERT =
            """
            insert into postcode (postcode, outcode, district, ward, latitude, longitude)
            values (?, ?, ?, ?, ?, ?)
            on conflict (postcode) do update
            set (outcode, district, ward, latitude, longitude)
              = (excluded.outcode, excluded.district, excluded.ward, excluded.latitude,
                 excluded.longitude)\
            """;
    private static final List<String> COLUMNS = List.of("pcds", "oslaua", "osward", "lat", "long");
    private final AgroalDataSource database;

    LoadPostcodes(AgroalDataSource database) {
        this.database = database;
    }

    /// @return how many postcodes the file held
    @Transactional
    public int load(String csv) {
        var lines = csv.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            throw new InvalidField("", "The file is empty");
        }
        var header = Arrays.asList(cells(lines.getFirst().toLowerCase(java.util.Locale.ROOT)));
        var columns = COLUMNS.stream().mapToInt(header::indexOf).toArray();
        if (Arrays.stream(columns).anyMatch(column -> column < 0)) {
            throw new InvalidField("/1", "The first line must name the columns " + COLUMNS);
        }
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            for (var line = 1; line < lines.size(); line++) {
                bind(upsert, cells(lines.get(line)), columns, "/" + (line + 1));
            }
            upsert.executeBatch();
            return lines.size() - 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The postcodes could not be written", e);
        }
    }

    private static void bind(
            PreparedStatement upsert, String[] cells, int[] columns, String pointer)
            throws SQLException {
        try {
            var postcode = Postcode.parse(cells[columns[0]], pointer + "/pcds");
            upsert.setString(1, postcode.toString());
            upsert.setString(2, postcode.outcode());
            upsert.setString(3, cells[columns[1]]);
            upsert.setString(4, cells[columns[2]]);
            upsert.setDouble(5, Double.parseDouble(cells[columns[3]]));
            upsert.setDouble(6, Double.parseDouble(cells[columns[4]]));
            upsert.addBatch();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidField(
                    pointer, "This line needs a postcode, two codes and two numbers");
        }
    }

    private static String[] cells(String line) {
        var cells = line.split(",", -1);
        for (var i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip().replaceAll("^\"|\"$", "");
        }
        return cells;
    }
}
