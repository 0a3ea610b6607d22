package se.brygga.app.cds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.app.HubSettings;
import se.brygga.app.refusal.Refused;

/** The addresses of CDS Hooks: what is offered, one call for a hook, and what became of a card. {@code fhirServer} is never called. */
@RestController
final class CdsApi {

    private static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 64;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final CdsDoor door;
    private final Cards cards;
    private final CardFeedback feedback;
    private final Cards.Log log;
    private final String launch;

    CdsApi(CdsDoor door, Cards cards, CardFeedback feedback, Cards.Log log, HubSettings settings) {
        this.log = log;
        this.door = door;
        this.cards = cards;
        this.feedback = feedback;
        this.launch = settings.security().publicUrl() + "/launch";
    }

    @GetMapping("/cds-services")
    ResponseEntity<Map<String, Object>> services(HttpServletRequest request) {
        door.open(request);
        log.called("cds-services", request);
        CardWords words = CardWords.of(request);
        List<Map<String, Object>> services =
                Arrays.stream(CdsService.values()).map(words::service).toList();
        return ResponseEntity.ok(Map.of("services", services));
    }

    @PostMapping("/cds-services/{id}")
    ResponseEntity<Map<String, Object>> call(@PathVariable String id, HttpServletRequest request) throws IOException {
        CdsDoor.Call by = door.open(request);
        CdsCall call = CdsCall.of(service(id), body(request));
        List<Map<String, Object>> told = cards.of(by, call, request).stream()
                .map(card -> CardWords.of(request).card(card, launch))
                .toList();
        return ResponseEntity.ok(Map.of("cards", told));
    }

    @PostMapping("/cds-services/{id}/feedback")
    ResponseEntity<Void> feedback(@PathVariable String id, HttpServletRequest request) throws IOException {
        door.open(request);
        feedback.take(service(id), body(request));
        log.called("cds-feedback", request);
        return ResponseEntity.ok().build();
    }

    private static CdsService service(String id) {
        return CdsService.of(id)
                .orElseThrow(() -> Refused.of(404, "SERVICE_UNKNOWN", "There is no such service. GET /cds-services."));
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw Refused.of(413, "BODY_TOO_LONG", "The body is over " + LONGEST + " bytes");
        }
        try {
            JsonNode body = JSON.readTree(bytes);
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (IOException e) {
            // Told below; what it quotes is not repeated.
        }
        throw Refused.bad("REQUEST", "Send a JSON object.");
    }
}
