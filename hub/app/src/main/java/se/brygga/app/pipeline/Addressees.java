package se.brygga.app.pipeline;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.core.connector.Connector;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.translation.Writers;

/** Finds the system behind the receiver that a message names: by the unit's connector, else by whose the connector is. */
public final class Addressees {

    private static final String UNKNOWN = "RECEIVER_UNKNOWN";
    private static final String NOT_CONNECTED = "NOT_CONNECTED";

    private final Connectors connectors;
    private final Organisations organisations;

    /** Takes the connectors and the directory. */
    public Addressees(Connectors connectors, Organisations organisations) {
        this.connectors = connectors;
        this.organisations = organisations;
    }

    /** Returns the connector that reaches an HSA-id; empty if nobody knows it or no connector sends there. */
    public Optional<Connector> find(String hsaId) {
        Stream<Connector> direct = organisations.find(hsaId).map(Organisation::connector).stream()
                .map(connectors::get)
                .filter(Objects::nonNull);
        Stream<Connector> owned = connectors.byId().values().stream()
                .filter(connector -> connector.unit().equals(hsaId)
                        || connector.organisation().equals(hsaId));
        return Stream.concat(direct, owned).filter(Addressees::takesMessages).findFirst();
    }

    /** Returns the code that says why {@link #find} finds nothing. */
    public String unreached(String hsaId) {
        return organisations.find(hsaId).isPresent() ? NOT_CONNECTED : UNKNOWN;
    }

    /** What only takes notifications of subscriptions cannot be written to. */
    private static boolean takesMessages(Connector connector) {
        return connector
                .delivers()
                .filter(delivery -> Writers.formats().contains(delivery.format()))
                .isPresent();
    }
}
