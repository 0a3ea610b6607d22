package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.ViewSettings;
import se.brygga.app.outbound.Outbound;
import se.brygga.app.refusal.Refused;

/** What a record system must say of itself before anybody is sent to it (view.md 3.1). */
class SmartServerTest {

    @TempDir
    Path folder;

    private final EhrInMemory ehr = new EhrInMemory();
    private final TestClock clock = new TestClock();

    @AfterEach
    void stop() {
        ehr.close();
    }

    private SmartServer server(String issuer) throws Exception {
        String key = ehr.settings(folder).get("brygga.view.hosts[0].key-file");
        var host = new ViewSettings.Host(
                "north", List.of(), List.of(), ehr.iss(), issuer, "view", key, "", "", "", "", "", "");
        return new SmartServer(host, folder, new Outbound(), clock);
    }

    private static void refused(SmartServer server) {
        assertThatThrownBy(server::authorization)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(503));
    }

    @Test
    void whatItSaysIsAskedOnceInAnHour() throws Exception {
        SmartServer server = server("");
        assertThat(server.authorization()).isSameAs(server.authorization());
        assertThat(ehr.asked).containsExactly("/fhir/.well-known/smart-configuration");
    }

    @Test
    void aServerWithoutHashedProofIsNotUsed() throws Exception {
        ehr.methods = "plain";
        refused(server(""));
    }

    @Test
    void aServerThatNamesAnotherIssuerIsNotUsed() throws Exception {
        refused(server("https://other.example"));
    }

    @Test
    void whatItSaidLastHoldsForAWhileWhereItDoesNotAnswerNow() throws Exception {
        SmartServer server = server("");
        AuthorizationServer said = server.authorization();
        clock.now = clock.now.plus(Duration.ofHours(1));
        ehr.methods = "plain";
        assertThat(server.authorization()).isSameAs(said);
        assertThat(server.authorization()).isSameAs(said);
        assertThat(ehr.asked).hasSize(2);

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        ehr.methods = "S256";
        assertThat(server.authorization()).isNotSameAs(said);
        assertThat(ehr.asked).hasSize(3);
    }

    @Test
    void nobodyWaitsForAnothersLaunch() throws Exception {
        SmartServer server = server("");
        // Each is answered as soon as two have asked, and not before.
        CyclicBarrier two = new CyclicBarrier(2);
        ehr.before = () -> {
            try {
                two.await(2, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        };
        var first = CompletableFuture.supplyAsync(server::authorization);
        var second = CompletableFuture.supplyAsync(server::authorization);
        assertThat(List.of(first.join(), second.join())).hasSize(2);
    }

    @Test
    void aServerThatIsSilentIsNotUsed() throws Exception {
        SmartServer server = server("");
        ehr.close();
        refused(server);
    }
}
