package se.brygga.app.view.session;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import se.brygga.app.security.SecuredHub;

/** A hub that a record system opens the view of, and a browser between the two. */
final class LaunchingHub implements AutoCloseable {

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
