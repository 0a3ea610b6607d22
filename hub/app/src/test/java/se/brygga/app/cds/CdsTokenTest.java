package se.brygga.app.cds;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may call (view.md 4: C7). */
class CdsTokenTest {

    private static CdsHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        hub = new CdsHub(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void begin() {
        hub.record.asked.clear();
    }

    private static JWTClaimsSet.Builder claims() {
        return SignedCalls.claims(CdsHub.SERVICE);
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm, String key) {
        return new JWSHeader.Builder(algorithm).keyID(key).type(JOSEObjectType.JWT);
    }

    private static void refused(String token) {
        var answer = hub.call(CdsHub.SERVICE, CdsHub.BODY, token);
        assertThat(answer.statusCode()).as(token).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void c7WithoutATokenOrWithABadOneNothingIsAnswered() {
        Instant now = Instant.now();
        refused(null);
        refused("no.token.atall");
        refused(new PlainJWT(claims().build()).serialize());
        refused(hub.calls.sign(header(JWSAlgorithm.HS256, "rsa"), claims()));
        refused(hub.calls.sign(header(JWSAlgorithm.RS256, "rsa"), claims()));
        refused(hub.calls.sign(new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("ec"), claims()));
        refused(hub.calls.es384(claims().audience(SignedCalls.HUB + "/cds-services")));
        refused(hub.calls.es384(claims().audience(List.of(SignedCalls.HUB + CdsHub.SERVICE, "https://other.example"))));
        refused(hub.calls.es384(claims().issuer("https://journal.north.example.evil")));
        refused(hub.calls.es384(claims().jwtID(null)));
        refused(hub.calls.es384(claims().expirationTime(null)));
        refused(hub.calls.es384(claims().expirationTime(Date.from(now.plusSeconds(3600)))));
        refused(hub.calls.es384(claims().notBeforeTime(Date.from(now.plusSeconds(90)))));
        refused(hub.calls.es384(claims().issueTime(Date.from(now.plusSeconds(90)))));
        refused(hub.calls.es384(
                claims().issueTime(Date.from(now.minusSeconds(400))).expirationTime(Date.from(now.minusSeconds(100)))));
        assertThat(hub.record.asked).isEmpty();
    }

    @Test
    void c7AClockThatIsHalfAMinuteAheadIsBorne() {
        Date soon = Date.from(Instant.now().plusSeconds(30));
        String token = hub.calls.es384(claims().issueTime(soon).notBeforeTime(soon));
        assertThat(hub.call(CdsHub.SERVICE, CdsHub.BODY, token).statusCode()).isEqualTo(200);
    }

    @Test
    void c7ACallCountsOnce() {
        String token = hub.calls.es384(claims());
        assertThat(hub.call(CdsHub.SERVICE, CdsHub.BODY, token).statusCode()).isEqualTo(200);
        refused(token);
        assertThat(hub.discover(null).statusCode()).isEqualTo(401);
    }

    @Test
    void c7KeysAtAnotherAddressAreRefusedAndNotFetched() throws Exception {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        elsewhere.start();
        try {
            URI keys = URI.create("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/jwks");
            refused(hub.calls.sign(header(JWSAlgorithm.ES384, "ec").jwkURL(keys), claims()));
            assertThat(fetched).hasValue(0);
        } finally {
            elsewhere.stop(0);
        }
    }
}
