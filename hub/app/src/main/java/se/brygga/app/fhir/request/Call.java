package se.brygga.app.fhir.request;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Caller;
import se.brygga.app.reading.Access;
import se.brygga.app.refusal.Refused;

/** One request to the FHIR API: who, when, about what. Its inputs are frozen when it begins. */
public final class Call {

    private static final String ATTRIBUTE = Call.class.getName();

    private final String requestId;
    private final Instant at;
    private final Caller caller;
    private Target target;
    private String query;

    /** Takes who calls; null if nobody could be authenticated. */
    public Call(String requestId, Instant at, Caller caller) {
        this.requestId = requestId;
        this.at = at;
        this.caller = caller;
    }

    /** Ties this to a request. */
    public void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns what is tied to a request. */
    public static Call of(HttpServletRequest request) {
        return (Call) request.getAttribute(ATTRIBUTE);
    }

    /** Returns what is tied to the request that HAPI works on. */
    public static Call of(RequestDetails details) {
        return of(((ServletRequestDetails) details).getServletRequest());
    }

    /** Notes what the request is about. */
    public void about(Target aim) {
        this.target = aim;
    }

    /** Notes the parameters, without identifiers of persons. */
    public void asks(String path, Map<String, List<String>> parameters) {
        Map<String, List<String>> logged = new LinkedHashMap<>();
        parameters.forEach((name, values) -> logged.put(
                PersonNumbers.hidden(name),
                name.startsWith("identifier")
                        ? List.of("…")
                        : values.stream().map(PersonNumbers::hidden).toList()));
        this.query = PersonNumbers.hidden(path) + (logged.isEmpty() ? "" : "?" + Query.write(logged));
    }

    /** Returns the frozen inputs for the door to the record; throws {@link Refused} 401 without a caller. */
    public Access access(Kind kind, String interaction, char action) {
        return new Access(known(), kind, interaction, action, query, requestId, at);
    }

    /** Returns the caller; throws {@link Refused} 401 if there is none. */
    public Caller known() {
        return caller().orElseThrow(() -> new Refused(
                401,
                org.hl7.fhir.r4.model.OperationOutcome.IssueType.LOGIN,
                "UNAUTHENTICATED",
                "Send a bearer token of a trusted issuer, or a client certificate."));
    }

    /** Returns the caller. */
    public Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    /** Returns the code of the interaction; {@code unknown} for what could not be told. */
    public String interaction() {
        return target == null ? "unknown" : target.interaction();
    }

    /** Returns what the request is about; null before that is known. */
    public Target target() {
        return target;
    }

    /** Returns {@code Type/id} without numbers of persons; null if there is none. */
    public String resource() {
        return target == null ? null : PersonNumbers.hidden(target.resource());
    }

    /** Returns the parameters for the log. */
    public String query() {
        return query;
    }

    /** Returns the id of the request. */
    public String requestId() {
        return requestId;
    }

    /** Returns when it began. */
    public Instant at() {
        return at;
    }
}
