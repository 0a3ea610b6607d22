package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Issuers whose answer does not end, or is far too long. */
@Timeout(20)
class KeyPlaceTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private HttpServer issuer;

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer.setExecutor(Executors.newCachedThreadPool());
        issuer.createContext("/stops", exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write("{\"keys\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            begun.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        issuer.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    body.write(new byte[1 << 16]);
                }
            }
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        issuer.stop(0);
    }

    @Test
    void anIssuerThatStopsInMidBodyIsGivenUp() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> place("/stops").fetch()).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void noMoreIsTakenThanKeysNeed() {
        assertThatThrownBy(() -> place("/endless").fetch())
                .rootCause()
                .hasMessageContaining("The answer is over 1048576 bytes");
    }

    @Test
    void othersDoNotWaitForTheOneWhoAsks() throws Exception {
        IssuerKeys keys = new IssuerKeys("https://idp.example.se", place("/stops"), Clock.systemUTC());
        JWKSelector any = new JWKSelector(new JWKMatcher.Builder().build());
        var first = CompletableFuture.supplyAsync(() -> keys.get(any, null));
        begun.await();
        long start = System.nanoTime();

        assertThat(keys.get(any, null)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(first.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    private KeyPlace place(String path) {
        return new KeyPlace("http://127.0.0.1:" + issuer.getAddress().getPort() + path);
    }
}
