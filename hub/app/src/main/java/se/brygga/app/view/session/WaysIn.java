package se.brygga.app.view.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.brygga.app.ViewSettings;
import se.brygga.app.refusal.Refused;
import se.brygga.app.token.TokenEndpoint;
import se.brygga.core.time.SwedishTime;

/** The ways into the view in a browser: SMART launch, and a context that a record system has left before (view.md 3.1, 3.2). */
final class WaysIn {

    private static final Duration LOGIN = Duration.ofMinutes(5);
    private static final String SMART_SCOPE = "launch openid fhirUser patient/Patient.rs";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Servers servers;
    private final CodeFlow flow;
    private final Doors doors;
    private final ViewSessions sessions;
    private final Pending<Attempt> attempts;
    private final Clock clock;

    WaysIn(Servers servers, CodeFlow flow, Doors doors, ViewSessions sessions, Clock clock) {
        this.servers = servers;
        this.flow = flow;
        this.doors = doors;
        this.sessions = sessions;
        this.clock = clock;
        this.attempts = new Pending<>(LOGIN, clock);
    }

    /** What opens pages, and what waits to be opened. */
    record Doors(Opener opener, Contexts contexts) {}

    /** A record system opens the view by SMART launch; throws {@link Refused} before anything is asked of an unknown one. */
    Way smart(String iss, String launch, Browser browser) {
        SmartServer smart = servers.smart(iss);
        AuthorizationServer server = smart.authorization();
        Map<String, String> query = Map.of("scope", SMART_SCOPE, "aud", iss, "launch", launch);
        return out(new Attempt(server, Proof.fresh(), null, browser.framed(), smart, launch, null), query, browser);
    }

    /** A browser comes for a context; who is signed in here already need not sign on. */
    Way context(Context context, Browser browser) {
        SignedIn known = sessions.session(browser.session())
                .map(Session::reader)
                .filter(reader -> reader.is(context.user()) && sessions.isRecent(reader))
                .orElse(null);
        if (known != null) {
            return open(context, known, browser, browser.framed());
        }
        AuthorizationServer server = servers.signOn();
        Map<String, String> query = browser.framed()
                // In a frame nobody can type: either there is a login, or there is none.
                ? Map.of("scope", "openid", "prompt", "none")
                : Map.of("scope", "openid");
        return out(new Attempt(server, Proof.fresh(), null, browser.framed(), null, null, context), query, browser);
    }

    private Way out(Attempt begun, Map<String, String> query, Browser browser) {
        String cookie = browser.login() == null ? Secret.fresh() : browser.login();
        Proof proof = begun.proof();
        attempts.put(
                proof.state(),
                new Attempt(
                        begun.server(),
                        proof,
                        Secret.hash(cookie),
                        begun.framed(),
                        begun.smart(),
                        begun.launch(),
                        begun.context()));
        boolean framed = begun.framed() && servers.mayBeFramed();
        return new Way(flow.begin(begun.server(), proof, query), List.of(ViewCookie.LOGIN.set(cookie, framed, LOGIN)));
    }

    /**
     * What a browser brings back from a login.
     *
     * @param state as it was given out
     * @param code null if nobody logged in
     * @param issuer who answers (RFC 9207); null if it does not say
     * @param denied true if the login was refused, by whom it asked or by its server
     */
    record Returned(String state, String code, String issuer, boolean denied) {}

    /** The browser comes back with a code; throws {@link Refused} unless it is the one that was sent, with the state that it was given. */
    Way back(Returned returned, Browser browser) {
        Attempt attempt = attempts.take(returned.state()).orElseThrow(WaysIn::stateUnknown);
        boolean sameServer = returned.issuer() == null
                || returned.issuer().equals(attempt.server().issuer());
        if (attempt.framed() && browser.framed() && browser.login() == null) {
            throw Refused.forbidden(
                    "FRAME_COOKIES", "The browser keeps no cookie for this frame, so that nobody can log in there");
        }
        boolean sameBrowser = browser.login() != null && attempt.browser().equals(Secret.hash(browser.login()));
        if (!sameServer || !sameBrowser) {
            throw stateUnknown();
        }
        if (returned.code() == null) {
            throw nobody(attempt, returned);
        }
        CodeFlow.Granted granted = flow.redeem(attempt.server(), returned.code(), attempt.proof());
        Context context = attempt.smart() == null ? attempt.context() : context(attempt, granted);
        if (attempt.smart() != null && !SignedIn.isTold(granted.claims())) {
            return context(context, browser);
        }
        SignedIn signedIn = servers.signedIn(granted, browser);
        return open(context, signedIn, browser, attempt.framed());
    }

    /** In a frame nobody can type; unless somebody has said no, the reader may go on where that is possible. */
    private RuntimeException nobody(Attempt attempt, Returned returned) {
        if (!attempt.framed() || returned.denied()) {
            return Refused.forbidden(
                    "LOGIN_REFUSED", "Nobody logged in. Open the view once more from the record system");
        }
        if (attempt.smart() != null) {
            Map<String, String> query = new TreeMap<>(
                    Map.of("iss", attempt.smart().host().iss(), "launch", attempt.launch(), Browser.TAB, "1"));
            return new LoginInFrame("/launch?" + TokenEndpoint.encoded(query));
        }
        sessions.requireOpen(attempt.context().host());
        String handle = doors.contexts().again(attempt.context());
        return new LoginInFrame("/view?launch=" + handle + "&" + Browser.TAB + "=1");
    }

    private static Refused stateUnknown() {
        return Refused.forbidden(
                "STATE_UNKNOWN", "This answers no login that was begun here, or one that took too long");
    }

    private Context context(Attempt attempt, CodeFlow.Granted granted) {
        JsonNode body = granted.body();
        ViewSettings.Host host = attempt.smart().host();
        String id = body.path("patient").asText();
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            throw Refused.bad("PATIENT_ID", "The patient in context has no FHIR id");
        }
        PatientSaid patient = id.isEmpty()
                ? null
                : PatientSaid.of(
                        attempt.smart().patient(id, granted.accessToken()),
                        LocalDate.now(clock.withZone(SwedishTime.ZONE)));
        return new Context(
                new Opening.Host(host.id(), host.framedBy(), attempt.launch()),
                patient,
                user(attempt.smart(), granted),
                new Opening.Wish(body.path("need_patient_banner").asBoolean(true), section(body)));
    }

    /** Who opened it there; whoever else is signed on in this browser must not get somebody else's patient. */
    private static Context.User user(SmartServer smart, CodeFlow.Granted granted) {
        String employee = SignedIn.text(granted.claims(), SignedIn.EMPLOYEE)
                .or(() -> smart.employee(granted.claims().getClaim("fhirUser"), granted.accessToken()))
                .orElseThrow(() -> Refused.forbidden(
                        "USER_UNTOLD",
                        "The record system does not say who has opened the patient. Tell its operator: the view"
                                + " needs the employee's HSA-id"));
        return new Context.User(
                employee, SignedIn.text(granted.claims(), SignedIn.COMMISSION).orElse(null));
    }

    private static String section(JsonNode body) {
        try {
            JsonNode more = JSON.readTree(body.path("appContext").asText("{}"));
            return Sections.known(
                    more.path("section").asText(body.path("intent").asText()));
        } catch (IOException e) {
            return "";
        }
    }

    private Way open(Context context, SignedIn signedIn, Browser browser, boolean inFrame) {
        ViewSessions.Ticket ticket = doors.opener().open(context, signedIn, browser);
        boolean framed = inFrame && !context.host().frames().isEmpty();
        return new Way(
                URI.create("/view/" + ticket.launch() + Sections.start(context)),
                List.of(ViewCookie.SESSION.set(ticket.cookie(), framed, ViewCookie.WITH_BROWSER)));
    }
}
