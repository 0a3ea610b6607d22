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
        Map<String, String> settings = smart ? ehr.settings(folder) : ehr.settingsWithoutSmart(folder);
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
