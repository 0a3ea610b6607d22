package se.brygga.app.pipeline;

import java.util.Map;
import se.brygga.core.connector.Connector;

/** The connectors by id. */
public record Connectors(Map<String, Connector> byId) {

    /** Returns the connector; messages only come through connectors that exist. */
    public Connector get(String id) {
        return byId.get(id);
    }
}
