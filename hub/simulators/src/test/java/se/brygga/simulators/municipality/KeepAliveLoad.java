package se.brygga.simulators.municipality;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Sends notices over a few kept-alive connections, with as little work of its own as possible. */
final class KeepAliveLoad {

    private final URI url;
    private final int connections;
    private final AtomicInteger next = new AtomicInteger();

    KeepAliveLoad(URI url, int connections) {
        this.url = url;
        this.connections = connections;
    }

    double perSecond(int notices) throws InterruptedException {
        long begun = System.nanoTime();
        var threads = IntStream.range(0, connections)
                .mapToObj(i -> new Thread(() -> send(notices)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return notices * 1e9 / (System.nanoTime() - begun);
    }

    private void send(int notices) {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            for (int i = next.getAndIncrement(); i < notices; i = next.getAndIncrement()) {
                socket.getOutputStream().write(request("n" + i));
                if (HttpRequest.read(in).orElseThrow().body().length == 0) {
                    throw new IOException("An answer without a body");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] request(String id) {
        String body = "{\"messageId\":\"" + id + "\",\"caseId\":\"c\",\"event\":\"admitted\",\"personId\":\"B-1\"}";
        return ("POST " + url.getPath() + " HTTP/1.1\r\nHost: x\r\nIdempotency-Key: " + id + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
