package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LatelyVerifiedTest {

    private static final JWTClaimsSet CLAIMS =
            new JWTClaimsSet.Builder().subject("someone").build();

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final LatelyVerified lately = new LatelyVerified(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void aTokenIsKnownForSomeSecondsAndItsSignatureVerifiedAgainThen() {
        lately.add("token", CLAIMS);

        now = now.plusSeconds(9);
        assertThat(lately.find("token")).isSameAs(CLAIMS);
        now = now.plusSeconds(1);
        assertThat(lately.find("token")).isNull();
    }

    @Test
    void anotherTokenIsNotKnownNorAnyIfTheClockWentBack() {
        lately.add("token", CLAIMS);

        assertThat(lately.find("tokem")).isNull();
        now = now.minusSeconds(1);
        assertThat(lately.find("token")).isNull();
    }
}
