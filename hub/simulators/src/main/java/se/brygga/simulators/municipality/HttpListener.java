package se.brygga.simulators.municipality;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Listens on a loopback port, one thread per kept-alive connection; closing it closes the port and every connection. */
final class HttpListener implements AutoCloseable {

    private static final int WAITING = 200;

    private final ServerSocket server = new ServerSocket();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong broken = new AtomicLong();
    private final Function<HttpRequest, HttpReply> responder;
    private final Thread accepting;

    /** Listens at once; port 0 takes a free one. Throws {@link IOException} if the port is in use. */
    HttpListener(int port, Function<HttpRequest, HttpReply> responder) throws IOException {
        this.responder = responder;
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), WAITING);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        accepting = thread(this::accept, "home-care-listener");
    }

    boolean isClosed() {
        return server.isClosed();
    }

    /** Returns how many connections broke off in the middle of a request or an answer. */
    long broken() {
        return broken.get();
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                thread(() -> serve(connection), "home-care-connection");
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var in = new BufferedInputStream(connection.getInputStream());
            Optional<HttpRequest> request = HttpRequest.read(in);
            while (request.isPresent() && answer(connection, responder.apply(request.get()))) {
                request = HttpRequest.read(in);
            }
        } catch (IOException brokenOff) {
            broken.incrementAndGet();
        } finally {
            connections.remove(connection);
        }
    }

    private boolean answer(Socket connection, HttpReply reply) throws IOException {
        if (waited(reply) || reply.status() == 0) {
            return false;
        }
        connection.getOutputStream().write(reply.bytes());
        return true;
    }

    private boolean waited(HttpReply reply) {
        if (reply.delay().isZero()) {
            return false;
        }
        try {
            return closed.await(reply.delay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void awaitLastAccepted() {
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        awaitLastAccepted();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
