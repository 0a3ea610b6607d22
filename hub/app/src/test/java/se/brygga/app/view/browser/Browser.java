package se.brygga.app.view.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import se.brygga.app.view.session.OpenedView;

/** A real Chromium, the system's own, one for all tests; without one the tests that need it are skipped and say so. */
public final class Browser {

    private static final String MISSING = "No Chromium: install the package chromium to run the browser tests";

    private static Browser shared;

    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** Returns the browser of this run; starts it the first time. */
    public static synchronized Browser shared() {
        if (shared == null) {
            shared = new Browser(program().orElseGet(() -> Assumptions.abort(MISSING)));
        }
        return shared;
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * How a window is.
     *
     * @param width of the window in pixels
     * @param scripts whether scripts run
     * @param language that its reader prefers
     */
    public record Look(int width, boolean scripts, String language) {

        /** Makes one of a reader who prefers Swedish. */
        public Look(int width, boolean scripts) {
            this(width, scripts, "sv");
        }
    }

    /** Returns a window of a browser of its own that has opened nothing. */
    public Window window(int port, Look look) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), 900)
                .setLocale(look.language())
                .setJavaScriptEnabled(look.scripts()));
        return new Window(context, "http://127.0.0.1:" + port, look.scripts());
    }

    /** Returns a window of a browser of its own that has opened a view; nothing is loaded yet. */
    public Window window(OpenedView view, int port, Look look) {
        Window window = window(port, look);
        int equals = view.cookie().indexOf('=');
        window.page()
                .context()
                .addCookies(List.of(new Cookie(
                                view.cookie().substring(0, equals),
                                view.cookie().substring(equals + 1))
                        .setUrl("https://127.0.0.1:" + port)
                        .setSecure(true)));
        window.opens(view);
        return window;
    }
}
