package org.referralpathway.directory.oruk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However long a list is, no more of it is held than one part.
class LinesTest {
    private static final int ALL = 20_000;
    private static final int PART = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private int made;
    private int written;
    private int mostHeld;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasReadIsWrittenBeforeMoreIsRead(boolean whole) throws IOException {
        var lines = new Lines(JSON);
        var answer = whole ? lines.stream(this::part) : lines.minimal(this::part);

        ((StreamingOutput) answer.getEntity()).write(new Counting());

        assertThat(written).isEqualTo(ALL);
        assertThat(mostHeld).isEqualTo(PART);
    }

    private List<ObjectNode> part(UUID after, int limit) {
        var part = new ArrayList<ObjectNode>();
        for (var i = 0; i < limit && made < ALL; i++) {
            part.add(JSON.createObjectNode().put("id", new UUID(0, ++made).toString()));
        }
        mostHeld = Math.max(mostHeld, made - written);
        assertThat(after.getLeastSignificantBits()).isEqualTo(made - part.size());
        return part;
    }

    /// Each record has one closing brace.
    private final class Counting extends OutputStream {
        @Override
        public void write(int octet) {
            written += octet == '}' ? 1 : 0;
        }
    }
}
