package se.brygga.simulators.bench.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A tab of the browser, in which pages are opened one after the other. */
final class Tab {

    private static final int PATIENCE_SECONDS = 60;
    private static final String MEASURED = """
            (() => {
              const page = performance.getEntriesByType('navigation')[0];
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              const ends = performance.getEntriesByType('resource').map(one => one.responseEnd);
              return {
                status: page.responseStatus,
                paint: paint ? paint.startTime : -1,
                loaded: page.loadEventEnd,
                last: Math.max(page.loadEventEnd, page.responseEnd, ...ends),
                rows: document.querySelectorAll('.section tbody tr').length,
                loading: document.querySelectorAll('.chip.loading').length,
                failed: document.querySelectorAll('.chip.failed').length
              };
            })()""";

    private final DevTools tools;
    private final String session;

    private Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
    }

    /** Opens an empty one. */
    static Tab open(DevTools tools) throws IOException, InterruptedException {
        String target = tools.run(null, "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        String session = tools.run(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        for (String domain : new String[] {"Page", "Network", "Runtime"}) {
            tools.run(session, domain + ".enable", Map.of());
        }
        tools.run(session, "Page.setLifecycleEventsEnabled", Map.of("enabled", true));
        return new Tab(tools, session);
    }

    /** Tells whether style and scripts that were kept may be used; cookies are in any case. */
    void useKept(boolean may) throws IOException, InterruptedException {
        tools.run(session, "Network.setCacheDisabled", Map.of("cacheDisabled", !may));
    }

    /** Returns the cookies that the browser would send there, as a header. */
    String cookies(URI address) throws IOException, InterruptedException {
        var header = new StringBuilder();
        for (JsonNode cookie : tools.run(session, "Network.getCookies", Map.of("urls", new String[] {address + "/"}))
                .path("cookies")) {
            header.append(header.isEmpty() ? "" : "; ")
                    .append(cookie.path("name").asText())
                    .append('=')
                    .append(cookie.path("value").asText());
        }
        return header.toString();
    }

    /** Goes to an address and waits until half a second has passed without anything on its way; returns what was sent. */
    Traffic go(URI address) throws IOException, InterruptedException {
        var traffic = new Traffic();
        var quiet = new CountDownLatch(1);
        var loader = new Loader(quiet);
        tools.events(event -> {
            if (session.equals(event.path("sessionId").asText())) {
                traffic.take(event);
                loader.take(event);
            }
        });
        JsonNode begun = tools.run(session, "Page.navigate", Map.of("url", address.toString()));
        if (begun.has("errorText")) {
            throw new IOException("The browser cannot open " + address.getAuthority() + ": "
                    + begun.path("errorText").asText());
        }
        loader.expect(begun.path("loaderId").asText());
        if (!quiet.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("A page at " + address.getAuthority() + " is never quiet");
        }
        return traffic;
    }

    /** Opens a patient page and returns how that went; throws if it is not a page with rows. */
    Opening view(URI address) throws IOException, InterruptedException {
        Traffic traffic = go(address);
        JsonNode seen = tools.run(session, "Runtime.evaluate", Map.of("expression", MEASURED, "returnByValue", true))
                .path("result")
                .path("value");
        boolean isPage = seen.path("status").asInt() == 200 && seen.path("rows").asInt() > 0;
        if (!isPage || seen.path("paint").asDouble() < 0 || seen.path("loading").asInt() > 0) {
            throw new IOException("The browser shows no whole patient page: " + seen);
        }
        return new Opening(
                seen.path("paint").asDouble(),
                seen.path("loaded").asDouble(),
                seen.path("last").asDouble(),
                seen.path("failed").asInt(),
                traffic);
    }

    /** Knows when the page that was asked for is quiet; its name comes with the answer, perhaps after that. */
    private static final class Loader {

        private final CountDownLatch quiet;
        private String expected;
        private String idle;

        Loader(CountDownLatch quiet) {
            this.quiet = quiet;
        }

        synchronized void take(JsonNode event) {
            JsonNode told = event.path("params");
            if (event.path("method").asText().equals("Page.lifecycleEvent")
                    && told.path("name").asText().equals("networkIdle")) {
                idle = told.path("loaderId").asText();
                look();
            }
        }

        synchronized void expect(String loader) {
            expected = loader;
            look();
        }

        private void look() {
            if (expected != null && expected.equals(idle)) {
                quiet.countDown();
            }
        }
    }
}
