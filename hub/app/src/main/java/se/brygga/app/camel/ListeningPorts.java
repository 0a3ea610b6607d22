package se.brygga.app.camel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collection;
import org.springframework.core.env.Environment;
import se.brygga.core.connector.Connector;

/** Looks before the start whether the addresses that MLLP intakes listen on are allowed and free, to say so in one sentence. */
final class ListeningPorts {

    private ListeningPorts() {}

    /** Throws {@link IllegalStateException} with what to do. */
    static void check(Collection<Connector> connectors, Environment environment) {
        for (Connector connector : connectors) {
            if (connector
                    .receives()
                    .filter(intake -> "hl7v2".equals(intake.format()))
                    .isPresent()) {
                check(connector.id(), environment);
            }
        }
    }

    private static void check(String id, Environment environment) {
        String host = environment.getRequiredProperty(id + ".host");
        int port = environment.getRequiredProperty(id + ".port", Integer.class);
        boolean tls = environment.getProperty(id + ".tls", Boolean.class, false);
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!tls && !address.isLoopbackAddress()) {
                throw new IllegalStateException(id + " would listen on " + host + " without TLS. Set " + id
                        + ".tls=true with certificates in spring.ssl.bundle, or keep to 127.0.0.1");
            }
            new ServerSocket(port, 1, address).close();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port " + port + " on " + host + " is in use or not of this machine. Stop the other program, or"
                            + " choose another with --set " + id + ".port=PORT",
                    e);
        }
    }
}
