package se.brygga.simulators.view;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, one for all tests; without one the tests that need it are skipped and say so. */
final class SystemChromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private static SystemChromium shared;

    private final Browser chromium;

    private SystemChromium() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** Returns the one of this run; starts it the first time. */
    static synchronized SystemChromium shared() {
        if (shared == null) {
            Assumptions.assumeTrue(
                    Files.isExecutable(PROGRAM), "No Chromium: install the package chromium to run the browser tests");
            shared = new SystemChromium();
        }
        return shared;
    }

    /** Returns a browser without cookies, of a reader who prefers Swedish. */
    BrowserContext fresh(int width, boolean scripts) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("sv")
                .setJavaScriptEnabled(scripts));
    }
}
