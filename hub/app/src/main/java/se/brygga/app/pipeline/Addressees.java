package se.brygga.app.pipeline;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.core.connector.Connector;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** Finds the system behind the receiver that a message names: by the unit's connector, else by whose the connector is. */
final class Addressees {

    private final Connectors connectors;
    private final Organisations organisations;

    Addressees(Connectors connectors, Organisations organisations) {
        this.connectors = connectors;
        this.organisations = organisations;
    }

    /** Returns the connector that reaches an HSA-id; empty if nobody knows it or no connector sends there. */
    Optional<Connector> find(String hsaId) {
        Stream<Connector> direct = organisations.find(hsaId).map(Organisation::connector).stream()
                .map(connectors::get)
                .filter(Objects::nonNull);
        Stream<Connector> owned = connectors.byId().values().stream()
                .filter(connector -> connector.unit().equals(hsaId)
                        || connector.organisation().equals(hsaId));
        return Stream.concat(direct, owned)
                .filter(connector -> connector.delivers().isPresent())
                .findFirst();
    }

    /** Returns true if the directory has the receiver. */
    boolean knows(String hsaId) {
        return organisations.find(hsaId).isPresent();
    }
}
