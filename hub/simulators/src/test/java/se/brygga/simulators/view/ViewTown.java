package se.brygga.simulators.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.brygga.simulators.access.Town;
import se.brygga.simulators.faults.TestHome;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.identity.ClientKeys;
import se.brygga.simulators.issuer.Issuer;

/**
 * One real hub, and one record system with a real authorization server that opens the view of it, for all tests of the ways in; a person
 * is on the ward and has help at home. Ends with the process.
 */
final class ViewTown {

    /** The hospital's own system, which may leave handles and close what was opened. */
    static final String SYSTEM = "mellanland-ehr";

    private static ViewTown shared;

    final Path home;
    final ClientKeys keys;
    final Issuer issuer;
    final HubProcess hub;
    final Town town;
    /** Id of the person whom the record system calls p1. */
    final String person;

    private ViewTown() throws IOException {
        home = TestHome.fresh("view-launch");
        List<String> clients = new ArrayList<>(Issuer.APPLICATIONS);
        clients.addAll(List.of(Issuer.VIEW, SYSTEM, "akerby-homecare", "akerby-homenursing"));
        keys = ClientKeys.generate(home.resolve("keys"), clients);
        HubOptions options = HubOptions.in(home)
                .onFreePorts()
                .with(Map.of("brygga.security.users-rate", "1000", "brygga.security.persons-rate", "60000"));
        issuer = Issuer.start(HubOptions.freePort(), options.http(), keys);
        hub = HubProcess.start(options.with(issuer.settings(options.http())));
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close));
        hub.awaitUp(HubProcess.START_WITHIN);
        town = new Town(hub.options(), issuer);
        person = town.tell(TestPersons.AKERBY);
    }

    /** Returns the one of this run; starts it the first time. */
    static synchronized ViewTown shared() throws IOException {
        if (shared == null) {
            shared = new ViewTown();
        }
        return shared;
    }
}
