package se.brygga.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.fhir.batch.ReadBatch;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Encoding;
import se.brygga.app.fhir.request.GuardedRequest;
import se.brygga.app.fhir.request.Target;
import se.brygga.app.intake.FhirDoor;
import se.brygga.app.refusal.Refused;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;

/**
 * What is posted to the base: a batch of reading is read here, for anybody; the rest goes to the route of the connector that a
 * custodian's own system is, and from nobody else anywhere.
 */
final class PostedBundles {

    private static final Pattern FHIR_TYPE =
            Pattern.compile("(?i)(?:application/(?:fhir\\+)?|text/)(?:json|xml) *(?:;.*)?");

    private final FhirDoor door;
    private final FhirContext fhir;
    private final Map<String, Resource> types;

    PostedBundles(FhirDoor door, FhirContext fhir) {
        this.door = door;
        this.fhir = fhir;
        this.types = WriteScopes.types(fhir);
    }

    void take(Call call, GuardedRequest request, HttpServletResponse response, ReadBatch.Entrance entrance)
            throws ServletException, IOException {
        byte[] body = request.body();
        boolean message = call.target().interaction().equals(Target.MESSAGE);
        Optional<String> connector = call.known().ownConnector();
        if (connector.isPresent()) {
            Optional<Bundle> reading =
                    judged(body, message, new WriteScopes(call.known().scopes(), types));
            if (reading.isEmpty()) {
                pass(connector.get(), request, body, response);
                return;
            }
            read(reading.get(), request, response, entrance);
        } else {
            if (message) {
                throw Admission.noWriting();
            }
            read(batch(body), request, response, entrance);
        }
    }

    /**
     * Returns a system's batch of GETs alone, empty for anything else, which its route judges; throws {@link Refused} for what the
     * scopes do not allow.
     */
    private static Optional<Bundle> judged(byte[] body, boolean message, WriteScopes scopes) {
        if (message) {
            scopes.checkBundle();
            return Optional.empty();
        }
        // Most of what systems send is no batch, and need not be read twice.
        boolean mayRead = new String(body, StandardCharsets.ISO_8859_1).contains("batch");
        if (!mayRead && scopes.coverEverything()) {
            return Optional.empty();
        }
        Bundle bundle;
        try {
            bundle = parsed(body);
        } catch (Untranslatable e) {
            scopes.checkBundle();
            return Optional.empty();
        }
        if (isReading(bundle)) {
            return Optional.of(bundle);
        }
        scopes.check(bundle);
        return Optional.empty();
    }

    private static boolean isReading(Bundle bundle) {
        return bundle.getType() == BundleType.BATCH
                && bundle.hasEntry()
                && bundle.getEntry().stream()
                        .allMatch(entry -> entry.getRequest().getMethod() == HTTPVerb.GET);
    }

    private static Bundle batch(byte[] body) {
        Bundle bundle = parsed(body);
        if (bundle.getType() == null) {
            throw Refused.bad("BATCH", "The Bundle does not say its type. Readers send a batch of GETs.");
        }
        if (bundle.getType() != BundleType.BATCH) {
            throw Admission.noWriting();
        }
        return bundle;
    }

    private static Bundle parsed(byte[] body) {
        return StrictParser.parse(Document.read(body)).unmodified().bundle();
    }

    private static void checkType(String type) {
        if (type != null && !FHIR_TYPE.matcher(type).matches()) {
            throw new Refused(
                    415,
                    IssueType.NOTSUPPORTED,
                    "CONTENT_TYPE",
                    "A batch is application/fhir+json or application/fhir+xml.");
        }
    }

    private void read(Bundle batch, GuardedRequest request, HttpServletResponse response, ReadBatch.Entrance entrance)
            throws ServletException, IOException {
        checkType(request.getContentType());
        Bundle answer = new ReadBatch(fhir, entrance).answer(batch, request, response);
        boolean xml = Encoding.of(request).isXml();
        IParser parser = xml ? fhir.newXmlParser() : fhir.newJsonParser();
        write(
                response,
                200,
                "application/fhir+" + (xml ? "xml" : "json") + ";charset=UTF-8",
                parser.encodeResourceToString(answer).getBytes(StandardCharsets.UTF_8));
    }

    private void pass(String connector, GuardedRequest request, byte[] body, HttpServletResponse response)
            throws IOException {
        FhirDoor.Answer answer =
                door.take(connector, request.path(), body, request.getContentType(), request.getHeader("Accept"));
        write(response, answer.status(), answer.contentType(), answer.body());
    }

    private static void write(HttpServletResponse response, int status, String contentType, byte[] body)
            throws IOException {
        response.setStatus(status);
        if (contentType != null && body.length > 0) {
            response.setContentType(contentType);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
