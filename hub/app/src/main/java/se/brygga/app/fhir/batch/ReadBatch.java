package se.brygga.app.fhir.batch;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.fhir.request.GuardedRequest;
import se.brygga.app.refusal.Refused;

/** Answers a batch: each entry is judged, decided and logged like a request of its own (FHIR R4, http.html#transaction). */
public final class ReadBatch {

    private static final int MOST_ENTRIES = 20;

    private final FhirContext fhir;
    private final Entrance entrance;

    /** Where a request of its own would go in. */
    public interface Entrance {

        /** Answers one request for reading, or refuses it in the response. */
        void enter(GuardedRequest request, HttpServletResponse response) throws ServletException, IOException;
    }

    /** Takes the way in for each entry. */
    public ReadBatch(FhirContext fhir, Entrance entrance) {
        this.fhir = fhir;
        this.entrance = entrance;
    }

    /** Returns the answers in the order of the entries; throws {@link Refused} for what is no batch that can be judged. */
    public Bundle answer(Bundle batch, GuardedRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        check(batch);
        var answers = new Bundle().setType(BundleType.BATCHRESPONSE);
        for (BundleEntryComponent entry : batch.getEntry()) {
            BundleEntryRequestComponent asked = entry.getRequest();
            var captured = new CapturedResponse(response);
            // What is no GET enters too, and is refused and logged there.
            var line = GuardedRequest.Line.of(asked.getMethod().toCode(), url(entry));
            entrance.enter(GuardedRequest.entry(request, line, headers(asked)), captured);
            add(answers, captured);
        }
        return answers;
    }

    private static void check(Bundle batch) {
        if (batch.getEntry().size() > MOST_ENTRIES) {
            throw Refused.bad("TOO_MANY", "A batch has at most " + MOST_ENTRIES + " entries.");
        }
        Set<String> named = new HashSet<>();
        for (BundleEntryComponent entry : batch.getEntry()) {
            if (!named.add(url(entry).replaceFirst("^/", ""))) {
                // The same twice in one request would tell by time what one alone does not.
                throw Refused.bad("BATCH", "A batch names each URL once.");
            }
            if (entry.getRequest().getMethod() == null) {
                throw Refused.bad("BATCH", "Each entry of a batch has a request with its method.");
            }
            if (entry.getResource() instanceof Bundle
                    || entry.getRequest().getMethod() == HTTPVerb.POST
                            && url(entry).replace("/", "").isEmpty()) {
                throw Refused.bad("BATCH", "A batch holds no other batch.");
            }
        }
    }

    private static String url(BundleEntryComponent entry) {
        return Objects.requireNonNullElse(entry.getRequest().getUrl(), "");
    }

    private static Map<String, String> headers(BundleEntryRequestComponent asked) {
        Map<String, String> headers = new HashMap<>();
        headers.put("accept", "application/fhir+json");
        if (asked.hasIfNoneMatch()) {
            headers.put("if-none-match", asked.getIfNoneMatch());
        }
        return headers;
    }

    private void add(Bundle answers, CapturedResponse captured) {
        BundleEntryComponent entry = answers.addEntry();
        entry.getResponse().setStatus(Integer.toString(captured.getStatus()));
        String etag = captured.getHeader("ETag");
        if (etag != null) {
            entry.getResponse().setEtag(etag);
        }
        byte[] body = captured.body();
        if (body.length > 0) {
            Resource resource = (Resource)
                    EncodingEnum.detectEncoding(captured.text()).newParser(fhir).parseResource(captured.text());
            Date updated = resource.getMeta().getLastUpdated();
            if (resource instanceof OperationOutcome) {
                entry.getResponse().setOutcome(resource);
            } else {
                entry.setResource(resource);
                entry.getResponse().setLastModified(updated);
            }
        }
    }
}
