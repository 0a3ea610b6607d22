package se.brygga.app.fhir;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.GuardedRequest;
import se.brygga.app.fhir.request.Target;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.Callers;
import se.brygga.app.security.RequestId;

/**
 * The door of the FHIR API: judges each request before HAPI sees it, and takes posted Bundles to where they belong. Reading goes
 * on to HAPI's server; nothing behind this can write.
 */
final class FhirGate extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int READERS_BYTES = 64 * 1024;
    private static final int SYSTEMS_BYTES = 16 * 1024 * 1024;
    private static final String BASE = "/fhir";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final transient Callers callers;
    private final transient Admission admission;
    private final transient PostedBundles bundles;
    private final transient Refusals refusals;
    private final transient BodyBudget budget;
    private final transient Clock clock;
    private final FhirServer server;

    FhirGate(Callers callers, Admission admission, Behind behind, Clock clock) {
        this.callers = callers;
        this.admission = admission;
        this.bundles = behind.bundles();
        this.refusals = behind.refusals();
        this.server = behind.server();
        this.budget = behind.budget();
        this.clock = clock;
    }

    /** What stands behind the gate. */
    record Behind(FhirServer server, PostedBundles bundles, Refusals refusals, BodyBudget budget) {}

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        server.init(config);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = RequestId.of(request);
        response.setHeader("X-Request-Id", id);
        String sent = request.getHeader("X-Request-Id");
        if (sent != null && ID.matcher(sent).matches()) {
            response.setHeader("X-Correlation-Id", sent);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader("Referrer-Policy", "no-referrer");
        Call call = new Call(id, clock.instant(), callers.current().orElse(null));
        call.attach(request);
        try {
            enter(call, request, response);
        } catch (RuntimeException e) {
            refusals.answer(request, response, e);
        }
    }

    private void enter(Call call, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        admission.judge(call, request, path(request));
        if (request.getMethod().equals("GET")) {
            goOn(call, request, response, new byte[0]);
            return;
        }
        int limit = call.known().ownConnector().isPresent() ? SYSTEMS_BYTES : READERS_BYTES;
        long held = budget.hold(request, limit);
        try {
            goOn(call, request, response, body(request, limit));
        } finally {
            budget.release(held);
        }
    }

    private void goOn(Call call, HttpServletRequest request, HttpServletResponse response, byte[] body)
            throws ServletException, IOException {
        String path = path(request);
        Target target = call.target();
        boolean search = isPostedSearch(target, request);
        GuardedRequest guarded = search
                ? GuardedRequest.search(request, path, new String(body, StandardCharsets.UTF_8))
                : GuardedRequest.of(request, path, body);
        call.attach(guarded);
        if (search) {
            Admission.checkForm(guarded);
        }
        boolean bundle = target.interaction().equals(Target.TRANSACTION)
                || target.interaction().equals(Target.MESSAGE);
        if (bundle) {
            bundles.take(call, guarded, response, this::enterAgain);
        } else {
            server.service(guarded, new Unhurried(response));
        }
    }

    /** Takes one entry of a batch the same way as a request of its own, which begins now: refusals take their time from there. */
    private void enterAgain(GuardedRequest entry, HttpServletResponse response) throws ServletException, IOException {
        Call outer = Call.of((HttpServletRequest) entry.getRequest());
        Call call = new Call(outer.requestId(), clock.instant(), outer.known());
        call.attach(entry);
        try {
            if (!entry.getMethod().equals("GET")) {
                throw Refused.forbidden("WRITE", "Nothing can be written here. A batch of a reader holds GETs.");
            }
            admission.judge(call, entry, entry.path());
            server.service(entry, response);
        } catch (RuntimeException e) {
            refusals.answer(entry, response, e);
        }
    }

    private static String path(HttpServletRequest request) {
        String uri = request.getRequestURI().substring(request.getContextPath().length());
        if (!uri.startsWith(BASE)) {
            throw Refused.bad("PATH", "The API begins at " + BASE + ".");
        }
        String path = uri.substring(BASE.length());
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static byte[] body(HttpServletRequest request, int limit) throws IOException {
        if (request.getHeader("Content-Encoding") != null) {
            throw new Refused(415, IssueType.NOTSUPPORTED, "ENCODING", "Send the body as it is, without compression.");
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new Refused(413, IssueType.TOOLONG, "TOO_LONG", "A body has at most " + limit + " bytes here.");
        }
        return body;
    }

    private static boolean isPostedSearch(Target target, HttpServletRequest request) {
        if (!target.interaction().equals("search-type") || !request.getMethod().equals("POST")) {
            return false;
        }
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw new Refused(
                    415, IssueType.NOTSUPPORTED, "CONTENT_TYPE", "_search takes application/x-www-form-urlencoded.");
        }
        return true;
    }
}
