package org.referralpathway.notification.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Everything that is logged while it is open, at the finest level an operator can ask for.
public final class Overheard extends Handler implements AutoCloseable {
    private static final PatternFormatter WHOLE = new PatternFormatter("%c: %s%e");
    private static final Logger ROOT = Logger.getLogger("");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Level before = ROOT.getLevel();

    public Overheard() {
        setLevel(Level.ALL);
        ROOT.addHandler(this);
        ROOT.setLevel(Level.FINE);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(WHOLE.format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
    }
}
