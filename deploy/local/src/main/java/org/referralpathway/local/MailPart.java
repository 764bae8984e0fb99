package org.referralpathway.local;

import java.nio.file.Path;
import java.util.List;
import org.referralpathway.local.mail.MailSink;

/// The mail sink, which runs inside the launcher and is too small to be anything else.
final class MailPart implements Part {
    private final MailSink sink;
    private final Path log;

    MailPart(BackingSettings settings) {
        var ports = settings.ports();
        this.sink = new MailSink(ports.of(Port.SMTP), ports.of(Port.MAIL_PAGE));
        this.log = settings.log("mail");
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void start() {
        sink.start();
    }

    @Override
    public void stop() {
        sink.stop();
    }

    @Override
    public void kill() {
        sink.stop();
    }

    @Override
    public boolean alive() {
        return sink.running();
    }

    @Override
    public List<ProcessHandle> processes() {
        return List.of();
    }

    @Override
    public Path log() {
        return log;
    }
}
