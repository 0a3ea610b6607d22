package se.brygga.app.registers;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import se.brygga.app.refusal.RefusalAnswer;
import se.brygga.app.refusal.RefusalAnswer.Form;
import se.brygga.app.refusal.Refused;

/**
 * What goes back, in XML to those who ask for it or sent it, else in JSON.
 *
 * @param xml true for XML
 */
record Answer(boolean xml) {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

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

    ResponseEntity<String> refused(Refused why) {
        return RefusalAnswer.of(why, Form.fhir(xml)).entity();
    }

    private ResponseEntity<String> written(ResponseEntity.BodyBuilder answer, Resource resource) {
        IParser parser = xml ? FHIR.newXmlParser() : FHIR.newJsonParser();
        return answer.cacheControl(CacheControl.noStore())
                .header("Content-Type", "application/fhir+" + (xml ? "xml" : "json") + ";charset=UTF-8")
                .body(parser.encodeResourceToString(resource));
    }
}
