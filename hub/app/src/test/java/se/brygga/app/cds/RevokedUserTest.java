package se.brygga.app.cds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was revoked is told nothing by a card either (security.md 6: 28). */
class RevokedUserTest {

    private static JsonNode cards(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("cards");
    }

    @Test
    void case028AUserWhoIsRevokedGetsNoCardAndNothingIsRead(@TempDir Path folder) throws Exception {
        try (CdsHub hub = new CdsHub(folder)) {
            hub.record.show(new ServiceRequest().setStatus(ServiceRequestStatus.ACTIVE), "SE2329990010-V1");
            Files.writeString(hub.hub.home().resolve("revoked.txt"), "user:SE2120009994-a9");
            String body = CdsHub.BODY.replace("SE2120009994-A1", "SE2120009994-A9");

            long end = System.nanoTime() + 8_000_000_000L;
            while (!cards(hub.call(CdsHub.SERVICE, body)).isEmpty() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            hub.record.asked.clear();
            assertThat(cards(hub.call(CdsHub.SERVICE, body))).isEmpty();
            assertThat(hub.record.asked).isEmpty();
            assertThat(hub.hub.audit.last().reason()).isEqualTo("REVOKED");
        }
    }
}
