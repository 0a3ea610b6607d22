package se.brygga.app.view.session;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import se.brygga.app.security.Minted;
import se.brygga.app.security.SecuredHub;

/** A hub that a record system opens the view of, and a browser between the two. */
final class LaunchingHub implements AutoCloseable {

    /** A context to leave, of a number, an employee and a nonce. */
    static final String CONTEXT = """
            {"patient":{"system":"http://electronichealth.se/identifier/personnummer","value":"%s"},
            "user":{"employeeHsaId":"%s","commissionHsaId":"SE2120009994-B1"},
            "purpose":"TREAT","section":"plan","needPatientBanner":false,"nonce":"%s"}""";

    private static final Pattern HANDLE = Pattern.compile("\"handle\":\"([A-Za-z0-9_-]{43})\",\"expires_in\":60");

    final EhrInMemory ehr = new EhrInMemory();
    final SecuredHub hub;
    TestBrowser browser;

    /** Starts both; with {@code smart}, or else with handles, forms and logins of their own. */
    LaunchingHub(Path folder, boolean smart) throws Exception {
        this(folder, smart, !smart);
    }

    /** Starts both, by SMART launch or not, with logins of their own or not. */
    LaunchingHub(Path folder, boolean smart, boolean signOn) throws Exception {
        Map<String, String> settings = ehr.settings(folder);
        if (!smart) {
            settings.put("brygga.view.hosts[0].iss", "");
            settings.put("brygga.view.hosts[0].context-client", "north");
            settings.put("brygga.view.hosts[0].form-issuer", ehr.iss());
            settings.put("brygga.view.hosts[0].form-keys", ehr.iss() + "/keys");
        }
        if (signOn) {
            settings.putAll(signOn(settings.get("brygga.view.hosts[0].key-file")));
        }
        settings.put("brygga.view.hosts[0].frames[0]", "https://journal.north.example");
        hub = new SecuredHub(
                folder,
                settings,
                SessionWiring.class,
                LaunchWiring.class,
                LaunchPages.class,
                LaunchContexts.class,
                AlivePage.class,
                ViewRefusals.class,
                OnePatient.Wiring.class,
                ShownPage.class);
    }

    private Map<String, String> signOn(String key) {
        String issuer = "brygga.security.issuers[0].";
        return Map.of(
                "brygga.view.sign-on.issuer",
                ehr.iss(),
                "brygga.view.sign-on.key-file",
                key,
                issuer + "issuer",
                ehr.iss(),
                issuer + "jwks",
                ehr.iss() + "/keys",
                issuer + "authorization-endpoint",
                ehr.iss() + "/auth",
                issuer + "token-endpoint",
                ehr.iss() + "/token");
    }

    /** Begins as if nothing had been. */
    void begin() {
        browser = new TestBrowser(hub, "document");
        ehr.begin();
        record().read.clear();
    }

    OnePatient record() {
        return hub.context.getBean(OnePatient.class);
    }

    /** Lets the reader log in where the browser was sent to, and returns what the hub answers the browser that comes back. */
    HttpResponse<String> loggedIn(HttpResponse<String> first) {
        String to = TestBrowser.location(first);
        return to.startsWith(ehr.iss())
                ? browser.get("/launch/callback?code=" + ehr.authorize(to) + "&state=" + parameter(to, "state"))
                : first;
    }

    /** Posts as a record system's own system. */
    HttpResponse<String> system(String client, String path, String body) {
        String token = ehr.sign(
                JWSAlgorithm.RS256, Minted.system(client).issuer(ehr.iss()).build());
        return SecuredHub.send(hub.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Leaves a patient for an employee, as the record system, and returns the handle. */
    String handle(String number, String employee) {
        HttpResponse<String> answer =
                system("north", "/launch-context", CONTEXT.formatted(number, employee, UUID.randomUUID()));
        Matcher handle = HANDLE.matcher(answer.body());
        if (answer.statusCode() != 201 || !handle.find()) {
            throw new AssertionError(answer.body());
        }
        return handle.group(1);
    }

    static String parameter(String address, String name) {
        return UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst(name);
    }

    @Override
    public void close() {
        hub.close();
        ehr.close();
    }
}
