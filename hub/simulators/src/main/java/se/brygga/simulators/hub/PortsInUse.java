package se.brygga.simulators.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A port that the hub needs is taken; the message says which, and how to choose another. */
public final class PortsInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PortsInUse(String message) {
        super(message);
    }

    /** Throws if one of the hub's ports is in use. */
    public static void refuse(HubOptions hub) {
        for (Map.Entry<String, Integer> port : hub.ports().entrySet()) {
            refuse(port.getValue(), "--set " + port.getKey() + "=NUMBER");
        }
    }

    /** Throws if a port is in use; {@code option} is what chooses another. */
    public static void refuse(int port, String option) {
        if (taken(port)) {
            throw new PortsInUse(
                    "Port " + port + " is in use. Stop what uses it, or choose another port with " + option);
        }
    }

    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }
}
