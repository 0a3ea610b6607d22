package se.brygga.app.registers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.app.registers.LiftRequests.SentTo;
import se.brygga.app.registers.PersonalAccess.Opened;
import se.brygga.core.record.RegisterEntry;

/**
 * What people enter and ask for: consent, emergency access, requests to lift a block. Everything that matters stands in the body,
 * which is JSON and nothing else, so that no link, form, header or query of another page can do it.
 */
@RestController
@RequestMapping(path = "/access", consumes = MediaType.APPLICATION_JSON_VALUE)
final class AccessDoor {

    private static final int MOST = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Doorway doorway;
    private final PersonalAccess access;
    private final LiftRequests lifts;

    AccessDoor(Doorway doorway, PersonalAccess access, LiftRequests lifts) {
        this.doorway = doorway;
        this.access = access;
        this.lifts = lifts;
    }

    /** An entry, as its maker is told of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Made(String id, String kind, String patient, String from, String until, String annulled) {

        static Made of(RegisterEntry entry) {
            var period = entry.content().getProvision().getPeriod();
            return new Made(
                    entry.id(),
                    entry.kind(),
                    "Patient/" + entry.person(),
                    period.getStartElement().getValueAsString(),
                    period.getEndElement().getValueAsString(),
                    text(entry.annulledAt()));
        }

        private static String text(Instant at) {
            return at == null ? null : Moments.dateTime(at).getValueAsString();
        }
    }

    /** Where a request to lift a block went; empty tells nothing. */
    record Requested(List<SentTo> sentTo) {}

    @PostMapping("/consents")
    ResponseEntity<String> consent(HttpServletRequest request) {
        return doorway.lead(request, "create", MOST, (call, body) -> json(201, Made.of(access.consent(call, body))));
    }

    @PostMapping("/consents/{id}/annul")
    ResponseEntity<String> withdraw(HttpServletRequest request, @PathVariable String id) {
        return doorway.lead(
                request, "annul", MOST, (call, body) -> json(200, Made.of(access.withdraw(call, id, body))));
    }

    @PostMapping("/emergency")
    ResponseEntity<String> emergency(HttpServletRequest request) {
        return doorway.lead(request, "emergency", MOST, (call, body) -> {
            Opened opened = access.emergency(call, body);
            return json(opened.fresh() ? 201 : 200, Made.of(opened.entry()));
        });
    }

    @PostMapping("/emergency/{id}/end")
    ResponseEntity<String> end(HttpServletRequest request, @PathVariable String id) {
        return doorway.lead(
                request, "emergency-end", MOST, (call, body) -> json(200, Made.of(access.end(call, id, body))));
    }

    @PostMapping("/lift-requests")
    ResponseEntity<String> liftRequest(HttpServletRequest request) {
        return doorway.lead(
                request, "lift-request", MOST, (call, body) -> json(202, new Requested(lifts.ask(call, body))));
    }

    private static ResponseEntity<String> json(int status, Object answer) {
        try {
            return ResponseEntity.status(status)
                    .cacheControl(CacheControl.noStore())
                    .header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                    .body(JSON.writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer of texts cannot be written", e);
        }
    }
}
