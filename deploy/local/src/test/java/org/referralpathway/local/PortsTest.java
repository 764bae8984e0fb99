package org.referralpathway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void theEnvironmentMovesAPartToAnotherPort() {
        var ports = Ports.from(Map.of("PATHWAY_PORTAL_PORT", "18080"));

        assertThat(ports.of(Port.PORTAL)).isEqualTo(18080);
        assertThat(ports.of(Port.DIRECTORY)).isEqualTo(8081);
    }

    @Test
    void aPortThatIsTakenIsNamedTogetherWithThePartAndTheVariableThatMovesIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var ports = Ports.free().with(Port.PORTAL, port);

            assertThatThrownBy(() -> ports.requireFree(Set.of()))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("Port %d, which portal needs, is in use".formatted(port))
                    .hasMessageContaining("PATHWAY_PORTAL_PORT");
            assertThat(ports.of(Port.PORTAL)).isEqualTo(port);
            ports.requireFree(Set.of("portal"));
        }
    }

    @Test
    void whatIsNotAPortIsRefused() {
        assertThatThrownBy(() -> Ports.from(Map.of("PATHWAY_KAFKA_PORT", "ninety")))
                .isInstanceOf(CannotRun.class)
                .hasMessage("PATHWAY_KAFKA_PORT is ninety, which is not a port.");
    }
}
