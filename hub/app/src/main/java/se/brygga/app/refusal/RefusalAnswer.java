package se.brygga.app.refusal;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import se.brygga.app.refusal.Refused.Issue;
import se.brygga.translation.fhirmessage.envelope.Outcome;

/**
 * The answer to what is refused: an OperationOutcome where FHIR is spoken, else a problem document (<a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>).
 *
 * @param status of HTTP
 * @param headers that go with the status
 * @param body in UTF-8
 */
public record RefusalAnswer(int status, Map<String, String> headers, String body) {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final Map<Integer, Map<String, String>> WITH = Map.of(
            401, Map.of(CHALLENGE, "Bearer"),
            405, Map.of("Allow", "GET, POST"),
            429, Map.of("Retry-After", "1"),
            503, Map.of("Retry-After", "5"));

    /** How it is written. */
    public enum Form {
        JSON("application/fhir+json"),
        XML("application/fhir+xml"),
        PROBLEM("application/problem+json");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        /** Returns FHIR in one of its two forms. */
        public static Form fhir(boolean xml) {
            return xml ? XML : JSON;
        }

        /** Returns the form of FHIR that a request asks for: XML if it wants nothing else. */
        public static Form accepted(HttpServletRequest request) {
            String accept = String.valueOf(request.getHeader("Accept"));
            return fhir(accept.contains("xml") && !accept.contains("json") && !accept.contains("html"));
        }

        /** Returns what goes into Content-Type. */
        public String contentType() {
            return type + ";charset=UTF-8";
        }
    }

    /** Returns the answer in a form. */
    public static RefusalAnswer of(Refused why, Form form) {
        Map<String, String> headers = new TreeMap<>(WITH.getOrDefault(why.status(), Map.of()));
        headers.put("Content-Type", form.contentType());
        return new RefusalAnswer(why.status(), headers, form == Form.PROBLEM ? problem(why) : outcome(why, form));
    }

    /** Returns the answer as a page. */
    public static RefusalAnswer of(Refused why, RefusalPage page) {
        Map<String, String> headers = new TreeMap<>(WITH.getOrDefault(why.status(), Map.of()));
        headers.put("Content-Type", RefusalPage.TYPE);
        return new RefusalAnswer(why.status(), headers, page.html());
    }

    /** Returns it for Spring to write. */
    public ResponseEntity<String> entity() {
        ResponseEntity.BodyBuilder begun = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
        headers.forEach(begun::header);
        return begun.body(body);
    }

    /** Writes it; what was written before goes, headers stay: a challenge that is there already tells more than ours. */
    public void write(HttpServletResponse response) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        headers.forEach((name, value) -> {
            if (!name.equals(CHALLENGE) || !response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String outcome(Refused why, Form form) {
        var outcome = new OperationOutcome();
        for (Issue issue : why.issues()) {
            OperationOutcomeIssueComponent told =
                    Outcome.of(issue.code(), issue.place(), issue.text()).getIssueFirstRep();
            told.getDetails().setText(why.code());
            outcome.addIssue(told.setDiagnostics(issue.text()));
        }
        IParser parser = form == Form.XML ? FHIR.newXmlParser() : FHIR.newJsonParser();
        return parser.encodeResourceToString(outcome);
    }

    private static String problem(Refused why) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        return problem.put("type", "about:blank")
                .put("title", HttpStatus.valueOf(why.status()).getReasonPhrase())
                .put("status", why.status())
                .put("code", why.code())
                .put("detail", why.getMessage())
                .toString();
    }
}
