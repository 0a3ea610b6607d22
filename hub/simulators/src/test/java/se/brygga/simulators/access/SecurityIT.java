package se.brygga.simulators.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.simulators.identity.Persona;
import se.brygga.simulators.identity.Tokens;

/** The doors of a running hub towards strangers: what is open, what tokens count, and how often one may ask (security.md 2, 5, 7). */
class SecurityIT {

    private static final String SOMETHING = "/fhir/Encounter/nowhere";
    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = new Town(
                "security",
                Map.of(
                        "brygga.security.issuers[0].authorization-endpoint", "https://tokens.example/authorize",
                        "brygga.security.issuers[0].token-endpoint", "https://tokens.example/token"));
    }

    @AfterAll
    static void stop() throws IOException {
        town.close();
    }

    @Test
    void anybodyMayLearnWhatTheHubOffersAndWhereTokensAre() {
        Visitor stranger = town.with(null);

        assertThat(stranger.get("/fhir/metadata").json().path("resourceType").asText())
                .isEqualTo("CapabilityStatement");
        for (String path : List.of("/.well-known/smart-configuration", "/fhir/.well-known/smart-configuration")) {
            assertThat(stranger.get(path).json().path("token_endpoint").asText())
                    .isEqualTo("https://tokens.example/token");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SOMETHING,
                "/fhir",
                "/fhir/Patient",
                "/",
                "/messages/1",
                "/operator/counts",
                "/audit/emergencies",
                "/registers/x",
                "/access/consents",
                "/intake/akerby-homecare",
                "/actuator",
                "/actuator/prometheus",
                "/error",
                "/h2-console",
                "/login",
                "/nothing",
                "/fhir/metadata/x",
                "/fhir/../operator/counts"
            })
    void everythingElseIsClosed(String path) {
        assertThat(town.with(null).get(path).status()).isIn(400, 401);
        assertThat(town.with(null)
                        .send("POST", path, "{}", "Content-Type", "application/json")
                        .status())
                .isIn(400, 401);
    }

    @Test
    void aTokenThatIsExpiredForeignOrTamperedDoesNotCount() throws IOException {
        Tokens tokens = town.hub().tokens();
        String good = tokens.token("akerby-homecare");
        assertThat(town.with(good).get(SOMETHING).status()).isEqualTo(404);

        Tokens foreign = Tokens.in(
                Files.createTempDirectory("foreign"), town.hub().options().http());
        String payload = good.split("\\.")[1];
        String other = tokens.token("mellanland-ehr").split("\\.")[1];
        for (String bad : List.of(
                foreign.token("akerby-homecare"),
                good.replace(payload, other),
                good.substring(0, good.length() - 6) + "AAAAAA",
                "eyJhbGciOiJub25lIn0." + payload + ".",
                good.substring(good.indexOf('.')),
                tokens.signed(claims().expirationTime(past()).build()),
                tokens.signed(
                        claims().audience("https://elsewhere.example/fhir").build()),
                tokens.signed(claims().issuer("https://elsewhere.example").build()),
                tokens.signed(claims().claim("client_id", "nobody").build()))) {
            Answer answer = town.with(bad).get(SOMETHING);
            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            pause();
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return town.hub().tokens().usual("akerby-homecare", "akerby-homecare").claim("scope", "system/*.cruds");
    }

    private static Date past() {
        return Date.from(Instant.now().minus(Duration.ofHours(1)));
    }

    @Test
    void aSystemSendsAsItselfOnly() throws IOException {
        String message = Files.readString(Path.of(
                System.getProperty("brygga.root"), "connectors/akerby-homecare/samples/measurement-weight/input.json"));

        for (String client : List.of("akerby-homenursing", "mellanland-ehr")) {
            assertThat(town.system(client)
                            .post("/intake/akerby-homecare", message)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(town.as(Persona.NURSE)
                        .post("/intake/akerby-homecare", message)
                        .status())
                .isEqualTo(403);
        assertThat(town.system("akerby-homecare")
                        .post("/intake/akerby-homecare", message)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void whoAsksTooOftenWaits() {
        Visitor coordinator = town.as(Persona.COORDINATOR);

        List<Answer> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> coordinator.get("/fhir/Task"))
                .toList();

        assertThat(answers).extracting(Answer::status).contains(200, 429).containsOnly(200, 429);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .allMatch(answer -> !answer.header("Retry-After").isEmpty());
    }

    /** Failed logins are few in a second. */
    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
