package org.referralpathway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir Path folder;

    @Test
    void onePlatformAtATimeRunsOnAFolder() {
        var first = new DataFolder(folder);
        var second = new DataFolder(folder);
        first.take();

        assertThatThrownBy(second::take)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("already runs");
        first.release();
        second.take();
        assertThat(second.taken()).isTrue();
        second.release();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamedWithTheVariableThatChangesIt() throws Exception {
        var file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> new DataFolder(file).requireWritable())
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("cannot be written to")
                .hasMessageContaining("PATHWAY_DATA");
    }
}
