package se.brygga.app.camel;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.jsse.SSLContextParameters;
import se.brygga.app.mllp.MllpClient;

/**
 * Sends a frame to a system that listens with MLLP and returns its answer.
 *
 * <p>Connections are kept open, one for each lane at most; one that failed is closed and not used again.
 */
final class MllpOut implements Processor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Deque<MllpClient>> idle = new ConcurrentHashMap<>();

    @Override
    public void process(Exchange exchange) throws Exception {
        byte[] message = exchange.getMessage().getBody(byte[].class);
        Address address = Address.of(exchange);
        Deque<MllpClient> connections = idle.computeIfAbsent(address.name(), name -> new ConcurrentLinkedDeque<>());
        MllpClient open = connections.poll();
        if (open != null && open.isStale()) {
            open.close();
            open = null;
        }
        MllpClient connection = open != null ? open : address.connect();
        try {
            exchange.getMessage().setBody(connection.exchange(message));
            connections.push(connection);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private record Address(String host, int port, SSLContext tls) {

        static Address of(Exchange exchange) throws Exception {
            boolean secure = exchange.getProperty("brygga.mllp.tls", false, Boolean.class);
            String connector = exchange.getProperty(Doors.CONNECTOR, String.class);
            SSLContextParameters bundle = exchange.getContext()
                    .getRegistry()
                    .lookupByNameAndType("tls." + connector, SSLContextParameters.class);
            return new Address(
                    exchange.getProperty("brygga.mllp.host", String.class),
                    exchange.getProperty("brygga.mllp.port", Integer.class),
                    secure ? bundle.createSSLContext(exchange.getContext()) : null);
        }

        String name() {
            return host + ':' + port + (tls == null ? "" : "/tls");
        }

        MllpClient connect() throws IOException {
            return MllpClient.connect(host, port, tls, PATIENCE);
        }
    }
}
