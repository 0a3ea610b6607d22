package se.brygga.app.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.Settings;
import se.brygga.core.connector.Connector;

/** Looks before a start whether the ports to listen on are free, as this is when the setting's name is known. */
final class FreePorts {

    private FreePorts() {}

    /** Complains about the first port that somebody listens on already. */
    static void require(Settings settings, HouseConfiguration configuration) {
        require(settings, "server.address", "server.port");
        require(settings, "management.server.address", "management.server.port");
        for (String connector : listeners(configuration)) {
            require(settings, connector + ".host", connector + ".port");
        }
    }

    private static List<String> listeners(HouseConfiguration configuration) {
        List<String> ids = new ArrayList<>();
        for (Connector connector : configuration.connectors()) {
            connector
                    .receives()
                    .filter(intake -> intake.format().equals("hl7v2"))
                    .ifPresent(intake -> ids.add(connector.id()));
        }
        return ids;
    }

    private static void require(Settings settings, String addressKey, String portKey) {
        Optional<String> port = settings.find(portKey);
        if (port.isEmpty() || port.get().equals("0")) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            String address = settings.find(addressKey).orElse("0.0.0.0");
            socket.bind(new InetSocketAddress(address, Integer.parseInt(port.get())));
        } catch (IOException e) {
            throw new Complaint(
                    "Port " + port.get() + " cannot be listened on (" + e.getMessage()
                            + "). Stop the program that uses it, or choose another with --set " + portKey + "=PORT.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new Complaint("'" + portKey + "' is '" + port.get() + "', which is no port. Set it to a number.", e);
        }
    }
}
