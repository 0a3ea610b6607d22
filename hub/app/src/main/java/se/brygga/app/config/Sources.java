package se.brygga.app.config;

import se.brygga.core.connector.Connector;
import se.brygga.core.connector.IntakeSettings;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.message.Source;

/** Makes what translators know of a system from its connector. */
public final class Sources {

    private Sources() {}

    /** Returns the source; throws IllegalArgumentException if nothing comes in through the connector. */
    public static Source of(Connector connector, IdentifierSystems identifiers, KeyedHash hash) {
        IntakeSettings intake = connector
                .receives()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Connector " + connector.id() + " receives nothing: its connector.yml has no block 'intake'"));
        return new Source(
                connector.id(),
                connector.organisation(),
                connector.unit(),
                intake.zone(),
                intake.charset(),
                intake.localSystem(),
                intake.production(),
                intake.sendsProtection(),
                intake.spelling(),
                connector.codes(),
                identifiers,
                hash);
    }
}
