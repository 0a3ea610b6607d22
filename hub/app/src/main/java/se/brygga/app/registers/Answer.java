package se.brygga.app.registers;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import se.brygga.app.registers.NotTaken.Issue;
import se.brygga.translation.fhirmessage.envelope.Outcome;

/**
 * What goes back, in XML to those who ask for it or sent it, else in JSON.
 *
 * @param xml true for XML
 */
record Answer(boolean xml) {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final int RETRY_SECONDS = 5;

    static Answer to(HttpServletRequest request) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        String sent = Optional.ofNullable(request.getContentType()).orElse("");
        boolean any = accept.isEmpty() || accept.contains("*/*");
        return new Answer(accept.contains("xml") && !accept.contains("json") || any && sent.contains("xml"));
    }

    /** Returns a resource with a status. */
    ResponseEntity<String> resource(int status, Resource resource) {
        return written(ResponseEntity.status(status), resource);
    }

    /** As {@link #resource} for an entry that was made, with the address where it can be looked up. */
    ResponseEntity<String> created(Resource resource, String location) {
        return written(ResponseEntity.status(201).header("Location", location), resource);
    }

    ResponseEntity<String> refused(NotTaken why) {
        var outcome = new OperationOutcome();
        for (Issue issue : why.issues()) {
            Outcome.of(issue.code(), issue.place(), issue.text()).getIssue().forEach(outcome::addIssue);
        }
        return resource(why.status(), outcome);
    }

    /** Neither log nor record can be reached: nothing was done. */
    ResponseEntity<String> unavailable() {
        return written(
                ResponseEntity.status(503).header("Retry-After", String.valueOf(RETRY_SECONDS)),
                Outcome.of(
                        "transient", "", "Nothing was done: the record cannot be reached. Send the same again later"));
    }

    private ResponseEntity<String> written(ResponseEntity.BodyBuilder answer, Resource resource) {
        IParser parser = xml ? FHIR.newXmlParser() : FHIR.newJsonParser();
        return answer.cacheControl(CacheControl.noStore())
                .header("Content-Type", "application/fhir+" + (xml ? "xml" : "json") + ";charset=UTF-8")
                .body(parser.encodeResourceToString(resource));
    }
}
