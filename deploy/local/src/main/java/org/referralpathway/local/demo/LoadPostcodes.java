package org.referralpathway.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.referralpathway.local.CannotRun;

/// Gives the services a file of the ONS Postcode Directory, whole: they take parts of at most 20
/// MB, and the file has more than a gigabyte.
public final class LoadPostcodes {
    /// Characters; a line of the file has few that are more than a byte.
    private static final int PART = 15_000_000;

    private final List<URI> services;
    private final int part;

    /// @param services which each keep postcodes of their own
    public LoadPostcodes(List<URI> services) {
        this(services, PART);
    }

    LoadPostcodes(List<URI> services, int part) {
        this.services = services;
        this.part = part;
    }

    /// Parts that were taken stay when a later one is refused; the file may be brought again, also
    /// a newer one.
    ///
    /// @param keycloak where the administrator signs in, anew for each part: it may take an hour
    /// @param progress told after each part how many lines were taken so far
    /// @return how many lines it had beside the headings
    public long load(Path file, URI keycloak, LongConsumer progress) {
        try (var http = HttpClient.newHttpClient();
                var lines = Files.newBufferedReader(file)) {
            var headings = lines.readLine();
            var taken = 0L;
            for (var next = part(lines); !next.isEmpty(); next = part(lines)) {
                var admin = Api.signIn(http, keycloak, "root-admin");
                for (var service : services) {
                    admin.put(
                            "loading postcodes after line " + (taken + 1),
                            service.resolve("/v1/postcodes"),
                            "text/csv",
                            headings + "\n" + next);
                }
                taken += next.lines().count();
                progress.accept(taken);
            }
            return taken;
        } catch (CharacterCodingException e) {
            throw new CannotRun("The file is not in UTF-8.", e);
        } catch (IOException e) {
            throw new CannotRun("The file cannot be read.", e);
        }
    }

    private String part(BufferedReader lines) throws IOException {
        var text = new StringBuilder();
        while (text.length() < part) {
            var line = lines.readLine();
            if (line == null) {
                break;
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }
}
