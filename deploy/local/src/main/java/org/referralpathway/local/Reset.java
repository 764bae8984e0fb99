package org.referralpathway.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Back to nothing: the next `up` is a first start.
@Command(name = "reset", description = "Stops everything and deletes all its data.")
final class Reset implements Callable<Integer> {
    private final PrintWriter out;

    Reset(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var data = new DataFolder(Pathway.dataFolder());
        Down.stop(data);
        Folders.delete(data.folder());
        out.println("%s has been deleted.".formatted(data.folder()));
        return 0;
    }
}
