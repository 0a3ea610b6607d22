package se.brygga.app.view.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import se.brygga.app.view.session.OpenedView;

/** A real Chromium, the system's own; without one the tests that need it are skipped and say so. Screenshots are kept in target/screens. */
public final class Browser implements AutoCloseable {

    private static final Path SCREENS = Path.of("target/screens");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    /** Starts it. */
    public Browser() {
        Path program = program()
                .orElseGet(
                        () -> Assumptions.abort("No Chromium: install the package chromium to run the browser tests"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** How wide the window is, and whether scripts run. */
    public record Look(int width, boolean scripts) {}

    /** Returns a page in a window of its own that has opened a view; nothing is loaded yet. */
    public Page window(OpenedView view, int port, Look look) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), 900)
                .setJavaScriptEnabled(look.scripts()));
        int equals = view.cookie().indexOf('=');
        context.addCookies(List.of(
                new Cookie(view.cookie().substring(0, equals), view.cookie().substring(equals + 1))
                        .setUrl("https://127.0.0.1:" + port)
                        .setSecure(true)));
        Page page = context.newPage();
        complaints.clear();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Returns what the browser complained of in the newest window: a forbidden script or style, a script that failed. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Returns what axe finds against WCAG 2.2 A and AA. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(Browser::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    /** Keeps a picture of the whole page. */
    public static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Tells whether the page is wider than its window. */
    public static boolean scrollsSideways(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
