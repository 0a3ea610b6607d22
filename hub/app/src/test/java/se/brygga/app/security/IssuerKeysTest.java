package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer issuer;
    private RSAKey first;
    private RSAKey second;
    private volatile JWKSet published;
    private volatile int status = 200;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private IssuerKeys keys;

    @BeforeEach
    void start() throws Exception {
        first = new RSAKeyGenerator(2048).keyID("first").generate();
        second = new RSAKeyGenerator(2048).keyID("second").generate();
        published = new JWKSet(first.toPublicJWK());
        issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer.createContext("/jwks", exchange -> {
            calls.incrementAndGet();
            byte[] body = published.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=900");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
        KeyPlace place = new KeyPlace("http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks");
        keys = new IssuerKeys("https://idp.example.se", place, ticking());
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void keysAreFetchedOnceForManyTokens() {
        for (int i = 0; i < 5; i++) {
            assertThat(knows("first")).isTrue();
        }

        assertThat(calls).hasValue(1);
    }

    @Test
    void aKeyThatIsNotKnownIsLookedForOnceInAMinute() {
        assertThat(knows("first")).isTrue();
        published = new JWKSet(java.util.List.of(first.toPublicJWK(), second.toPublicJWK()));

        assertThat(knows("second")).isFalse();
        now = now.plusSeconds(61);
        assertThat(knows("second")).isTrue();
        assertThat(knows("third")).isFalse();
        assertThat(calls).hasValue(2);
    }

    @Test
    void aKeyThatWasWithdrawnIsForgotten() {
        assertThat(knows("first")).isTrue();
        published = new JWKSet(second.toPublicJWK());

        now = now.plus(Duration.ofMinutes(6));
        assertThat(knows("first")).isFalse();
        assertThat(knows("second")).isTrue();
    }

    @Test
    void knownKeysCountWhileTheIssuerIsDownUntilItsCacheControl() {
        assertThat(knows("first")).isTrue();
        status = 500;

        now = now.plus(Duration.ofMinutes(14));
        assertThat(knows("first")).isTrue();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(knows("first")).isFalse();
        status = 200;
        now = now.plus(Duration.ofMinutes(2));
        assertThat(knows("first")).isTrue();
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        status = 302;

        assertThat(knows("first")).isFalse();
        assertThat(calls).hasValue(1);
    }

    @Test
    void anIssuerThatIsUpAgainIsAskedWithinSeconds() {
        status = 500;
        assertThat(knows("first")).isFalse();
        status = 200;

        assertThat(knows("first")).isFalse();
        now = now.plusSeconds(6);
        assertThat(knows("first")).isTrue();
    }

    private boolean knows(String kid) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build();
        return !keys.get(new JWKSelector(JWKMatcher.forJWSHeader(header)), null).isEmpty();
    }

    private Clock ticking() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
