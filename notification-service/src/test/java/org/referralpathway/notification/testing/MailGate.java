package org.referralpathway.notification.testing;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Stands before the mail sink and makes the trouble that mail servers make.
public final class MailGate {
    private final int port;
    private final int sink;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private volatile ServerSocket door;

    MailGate(int sink) throws IOException {
        this.sink = sink;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = door.getLocalPort();
        open(door);
    }

    int port() {
        return port;
    }

    /// From now on nobody answers; who is connected is cut off.
    public void shut() {
        close(door);
        clients.forEach(MailGate::close);
    }

    public void reopen() {
        if (door.isClosed()) {
            try {
                door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
                open(door);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The next mail is taken over, but its sender never learns of it.
    public void loseTheNextAnswer() {
        answersToLose.incrementAndGet();
    }

    /// This mailbox does not exist; the refusal repeats the address, as real ones do.
    public void refuse(String address) {
        unknown.add(address.toLowerCase(Locale.ROOT));
    }

    private void open(ServerSocket now) {
        Thread.ofPlatform().daemon().name("mail-gate").start(() -> letIn(now));
    }

    private void letIn(ServerSocket now) {
        while (!now.isClosed()) {
            try {
                var client = now.accept();
                clients.add(client);
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), sink)) {
            var conversation = new Conversation(client, server);
            Thread.startVirtualThread(conversation::answers);
            conversation.commands();
        } catch (IOException e) {
            // one side has gone, and so does the other
        } finally {
            clients.remove(client);
        }
    }

    private static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            // it is as good as closed
        }
    }

    private final class Conversation {
        private final Socket client;
        private final Socket server;
        private volatile boolean mailIsOut;

        Conversation(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void commands() throws IOException {
            var lines = reader(client);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var refused = refusedAddress(line);
                if (refused != null) {
                    write(client.getOutputStream(), "550 5.1.1 <" + refused + "> no such person");
                } else {
                    mailIsOut = line.equals(".");
                    write(server.getOutputStream(), line);
                }
            }
        }

        void answers() {
            try (client;
                    server) {
                var lines = reader(server);
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (mailIsOut && answersToLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        return;
                    }
                    write(client.getOutputStream(), line);
                }
            } catch (IOException e) {
                // one side has gone, and so does the other
            }
        }

        private @Nullable String refusedAddress(String line) {
            var command = line.toLowerCase(Locale.ROOT);
            return !command.startsWith("rcpt to")
                    ? null
                    : unknown.stream().filter(command::contains).findAny().orElse(null);
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
