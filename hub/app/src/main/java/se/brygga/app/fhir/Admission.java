package se.brygga.app.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Role;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Encoding;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.request.PersonNumbers;
import se.brygga.app.fhir.request.Query;
import se.brygga.app.fhir.request.Target;
import se.brygga.app.refusal.Refused;

/** Judges a request by what can be told without data: who, path, parameters, form, scope, role (security.md 3.1, layers 3 and 5). */
final class Admission {

    private static final String METADATA = "metadata";
    private static final int NOT_A_METHOD = 405;
    private static final Set<String> FORM = Set.of("_format", "_pretty");
    private static final Set<String> SUMMARIES_OF_ONE = Set.of("true", "data", "false");

    private final List<Offered> offers;

    Admission(List<Offered> offers) {
        this.offers = offers;
    }

    /** Returns what the request is about; throws {@link Refused} if it may go no further. */
    Target judge(Call call, HttpServletRequest request, String path) {
        String method = request.getMethod();
        boolean open = method.equals("GET") && path.equals(METADATA);
        if (!open) {
            call.known();
        }
        Target target = target(call, method, path);
        call.about(target);
        Map<String, List<String>> query = Query.read(request.getQueryString());
        call.asks(path, query);
        checkNumbers(path, query);
        if (!target.isBinary() || query.containsKey("_format")) {
            checkForm(request);
        }
        checkParameters(target, query, method);
        if (!open) {
            checkRights(call.known(), target);
        }
        return target;
    }

    /** What a system does wrongly is told to it; who may not write at all hears that and no more. */
    private Target target(Call call, String method, String path) {
        try {
            return Target.of(method, path, offers);
        } catch (Refused refused) {
            Optional<Target> writing = Target.writing(method, path);
            writing.ifPresent(call::about);
            if (writing.isPresent()
                    && refused.status() == NOT_A_METHOD
                    && !call.known().is(Role.SYSTEM)) {
                throw noWriting();
            }
            throw refused;
        }
    }

    /** Returns what those hear who may not write. */
    static Refused noWriting() {
        return Refused.forbidden("WRITE", "Only a custodian's own system may write. Readers may send a batch of GETs.");
    }

    private static void checkNumbers(String path, Map<String, List<String>> query) {
        if (PersonNumbers.in(path)
                || query.values().stream().flatMap(List::stream).anyMatch(PersonNumbers::in)) {
            throw Refused.bad(
                    "PERSON_IN_URL",
                    "Identifiers of persons stand in no URL. Send POST Patient/_search with identifier=system|value in the"
                            + " body, and use the id that it finds.");
        }
    }

    /** Checks the form that is asked for, in the URL or in a posted search. */
    static void checkForm(HttpServletRequest request) {
        Map<String, List<String>> query = Query.read(request.getQueryString());
        if (Encoding.asked(request).isEmpty()) {
            throw new Refused(
                    406,
                    IssueType.NOTSUPPORTED,
                    "FORMAT",
                    "Answers are application/fhir+json or application/fhir+xml; _format is json or xml.");
        }
        if (!query.getOrDefault("_pretty", List.of("true")).stream().allMatch(v -> v.matches("true|false"))) {
            throw Refused.parameter("_pretty is true or false.");
        }
    }

    private static void checkParameters(Target target, Map<String, List<String>> query, String method) {
        boolean search = target.interaction().equals("search-type");
        if (search && method.equals("GET")) {
            return;
        }
        List<String> names = new ArrayList<>(FORM);
        if (target.interaction().equals("read")) {
            names.addAll(List.of("_elements", "_summary"));
            if (!SUMMARIES_OF_ONE.containsAll(query.getOrDefault("_summary", List.of()))) {
                throw Refused.parameter("_summary of one resource is true, data or false.");
            }
        } else if (target.offer() != null) {
            names.addAll(target.offer().parameters());
        }
        if (!names.containsAll(query.keySet())) {
            throw Refused.parameter("The URL takes these parameters here: " + String.join(", ", names) + "."
                    + (search ? " The others stand in the body." : ""));
        }
    }

    private static void checkRights(Caller caller, Target target) {
        String type = target.type();
        if (type == null) {
            return;
        }
        if (caller.scopes().onlyPatient() && caller.patient() == null) {
            throw Refused.forbidden("SCOPE", "The token has patient scopes, and no patient in context.");
        }
        char action = target.offer() != null
                ? target.offer().action()
                : target.interaction().equals("search-type") ? 's' : 'r';
        if (!caller.scopes().mayAct(action, type)) {
            throw Refused.forbidden("SCOPE", "The token has no scope for this: " + type + "." + action + " is needed.");
        }
        Allowed.find(type)
                .flatMap(Allowed::role)
                .filter(role -> !caller.is(role))
                .ifPresent(role -> {
                    throw Refused.forbidden("ROLE_SCOPE", type + " is for the role " + role.name() + ".");
                });
    }
}
