package org.referralpathway.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Asks a part whether it is ready to work.
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Readiness() {}

    static BooleanSupplier http(URI address) {
        return () -> answers(address);
    }

    static BooleanSupplier tcp(int port) {
        return () -> listens(port);
    }

    private static boolean answers(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
