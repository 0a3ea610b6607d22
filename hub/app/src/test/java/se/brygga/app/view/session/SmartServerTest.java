package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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

    @AfterEach
    void stop() {
        ehr.close();
    }

    private SmartServer server(String issuer) throws Exception {
        String key = ehr.settings(folder).get("brygga.view.hosts[0].key-file");
        var host = new ViewSettings.Host(
                "north", List.of(), List.of(), ehr.iss(), issuer, "view", key, "", "", "", "", "", "");
        return new SmartServer(host, folder, new Outbound(), Clock.systemUTC());
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
    void aServerThatIsSilentIsNotUsed() throws Exception {
        SmartServer server = server("");
        ehr.close();
        refused(server);
    }
}
