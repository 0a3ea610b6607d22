package se.brygga.app.camel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.Set;
import org.springframework.core.env.Environment;
import se.brygga.core.connector.Connector;

/** Looks before the start whether the addresses that MLLP intakes listen on are allowed and free, to say so in one sentence. */
final class ListeningPorts {

    private static final Set<String> CERTIFIED = Set.of("want", "need");

    private ListeningPorts() {}

    /** Throws {@link IllegalStateException} with what to do. */
    static void check(Collection<Connector> connectors, Environment environment) {
        closed("server", environment.getProperty("server.address", ""), environment);
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
        if (!environment.getProperty(id + ".tls", Boolean.class, false)) {
            closed(id, host, environment);
        }
        try {
            new ServerSocket(port, 1, InetAddress.getByName(host)).close();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port " + port + " on " + host + " is in use or not of this machine. Stop the other program, or"
                            + " choose another with --set " + id + ".port=PORT",
                    e);
        }
    }

    /**
     * Without TLS and client certificates anybody could send as anybody: that is for loopback only. Over HTTP systems prove who they
     * are, so there a wish for certificates is enough, which brings TLS.
     */
    private static void closed(String what, String host, Environment environment) {
        boolean certified =
                "server".equals(what) && CERTIFIED.contains(environment.getProperty("server.ssl.client-auth", "none"));
        if (certified || environment.getProperty("brygga.intake.plain-network", Boolean.class, false)) {
            return;
        }
        if (host.isEmpty() || !isLoopback(host)) {
            throw new IllegalStateException(what + " would listen on '" + host + "' without client certificates. "
                    + ("server".equals(what)
                            ? "Set server.ssl.* with server.ssl.client-auth=want or need"
                            : "Set " + what + ".tls=true with certificates in spring.ssl.bundle")
                    + ", keep to 127.0.0.1, or set brygga.intake.plain-network=true if only a closed network of this"
                    + " machine reaches it");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException e) {
            throw new IllegalStateException("The address '" + host + "' to listen on is unknown to this machine", e);
        }
    }
}
