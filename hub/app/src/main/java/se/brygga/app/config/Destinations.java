package se.brygga.app.config;

import se.brygga.core.connector.Connector;
import se.brygga.core.connector.DeliverySettings;
import se.brygga.core.connector.IntakeSettings;
import se.brygga.core.connector.WireFormat;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;

/** Makes what writers know of a system from its connector. */
public final class Destinations {

    private Destinations() {}

    /** Returns the destination; throws IllegalArgumentException if nothing goes out through the connector. */
    public static Destination of(Connector connector) {
        DeliverySettings delivery = connector
                .delivers()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Connector " + connector.id() + " takes nothing: its connector.yml has no block 'delivery'"));
        WireFormat wire = delivery.wire();
        return new Destination(
                connector.id(),
                delivery.format(),
                wire.version(),
                wire.charset(),
                wire.zone(),
                wire.application(),
                wire.production(),
                wire.takes(),
                connector.receives().map(IntakeSettings::spelling).orElse(Spelling.CANONICAL),
                connector.codes());
    }
}
