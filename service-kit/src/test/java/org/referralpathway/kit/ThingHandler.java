package org.referralpathway.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.referralpathway.kit.consumer.EventHandler;
import org.referralpathway.kit.consumer.IncomingEvent;
import org.referralpathway.kit.consumer.Refused;

/// Makes a thing of the name an event carries. Names over 19 letters break the table's rule; one
/// needs another thing first.
@ApplicationScoped
class ThingHandler implements EventHandler {
    static final String TOPIC = "directory.service.v1";
    private final Things things;

    ThingHandler(Things things) {
        this.things = things;
    }

    @Override
    public String name() {
        return "things";
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(IncomingEvent event) {
        var name = event.data().path("name").asText();
        if (name.equals("refuse")) {
            throw new Refused("not-wanted");
        }
        if (name.equals("needs a gate") && things.count("gate") == 0) {
            throw new Refused("no-gate");
        }
        things.make(name, false);
    }
}
