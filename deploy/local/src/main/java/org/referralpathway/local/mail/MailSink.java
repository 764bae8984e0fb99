package org.referralpathway.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referralpathway.local.CannotRun;

/// A mail server that delivers nothing, and a page that shows what it was given. Mails are kept in
/// memory, until it stops.
public final class MailSink {
    private final int smtpPort;
    private final int pagePort;
    private @Nullable GreenMail server;
    private @Nullable HttpServer page;

    public MailSink(int smtpPort, int pagePort) {
        this.smtpPort = smtpPort;
        this.pagePort = pagePort;
    }

    public void start() {
        var mail = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", "smtp"));
        mail.start();
        server = mail;
        try {
            var http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 0);
            http.createContext("/", new MailPage(this::newestFirst));
            http.start();
            page = http;
        } catch (IOException e) {
            throw new CannotRun("The mail page did not start: " + e.getMessage(), e);
        }
    }

    public void stop() {
        if (page != null) {
            page.stop(0);
            page = null;
        }
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    public boolean running() {
        return server != null;
    }

    List<Mail> newestFirst() {
        var running = server;
        if (running == null) {
            return List.of();
        }
        return running.getManagers().getImapHostManager().getAllMessages().reversed().stream()
                .map(m -> Mail.of(m.getMimeMessage(), m.getReceivedDate().toInstant()))
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .toList();
    }
}
