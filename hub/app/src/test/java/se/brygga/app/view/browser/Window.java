package se.brygga.app.view.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.brygga.app.view.session.OpenedView;

/** One tab of a browser, and what is wrong with what stands in it. Screenshots are kept in target/screens. */
public final class Window implements AutoCloseable {

    private static final Path SCREENS = Path.of("target/screens");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int MOST_TABS = 250;
    private static final String NOTE_REFUSALS = "window.refusals = [];"
            + " document.addEventListener('securitypolicyviolation',"
            + " e => window.refusals.push('policy: ' + e.effectiveDirective + ' ' + e.blockedURI))";
    private static final String PARTS = "(() => { const wrong = [];"
            + " const root = document.documentElement;"
            + " if (!['sv', 'en'].includes(root.lang)) { wrong.push('language ' + root.lang); }"
            + " if (!document.title.trim()) { wrong.push('no title'); }"
            + " for (const one of ['h1', 'main']) { const found = document.querySelectorAll(one).length;"
            + " if (found !== 1) { wrong.push(found + ' ' + one); } }"
            + " if (root.scrollWidth > root.clientWidth) { wrong.push('scrolls sideways'); }"
            + " return wrong.concat(window.refusals || []); })()";
    private static final String FOCUS = "(selector => { const e = document.activeElement;"
            + " if (!e || !e.matches(selector)) { return 'elsewhere'; }"
            + " const r = e.getBoundingClientRect(); const s = getComputedStyle(e);"
            + " const top = document.querySelector('.top');"
            + " const under = top && !top.contains(e) ? top.getBoundingClientRect().bottom : 0;"
            + " if (s.outlineStyle === 'none' || s.outlineWidth === '0px') { return 'focus is not seen'; }"
            + " return r.bottom > under && r.top < innerHeight ? 'here' : 'focus is hidden'; })";

    private final Page page;
    private final String origin;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();
    private String at = "";
    private int status;
    private int loads;

    Window(BrowserContext context, String origin, boolean scripts) {
        this.origin = origin;
        this.scripts = scripts;
        context.addInitScript(NOTE_REFUSALS);
        page = context.newPage();
        listen();
    }

    private Window(Window beside, OpenedView view) {
        origin = beside.origin;
        scripts = beside.scripts;
        page = beside.page.context().newPage();
        listen();
        opens(view);
    }

    private void listen() {
        page.onConsoleMessage(message -> {
            // What the browser says of a page that is refused is no fault of the page.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onLoad(loaded -> loads++);
        page.onDialog(dialog -> {
            complaints.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                complaints.add("asks " + request.url());
            }
        });
    }

    void opens(OpenedView view) {
        at = "/view/" + view.launch();
    }

    /** Opens another view in a tab beside this one, of the same browser. */
    public Window tab(OpenedView view) {
        return new Window(this, view);
    }

    /** Returns the tab. */
    public Page page() {
        return page;
    }

    /** Goes to a path below the view, or from the root where none was opened. */
    public Window go(String below) {
        Response answer = page.navigate(origin + at + below);
        status = answer == null ? 0 : answer.status();
        return this;
    }

    /** Forgets what was wrong so far. */
    public Window forget() {
        complaints.clear();
        return this;
    }

    /** Waits until every source has answered or failed. */
    public Window settled() {
        page.waitForCondition(() -> page.locator(".chip.loading").count() == 0);
        return this;
    }

    /** Returns how the last {@link #go} was answered. */
    public int status() {
        return status;
    }

    /** Keeps a picture of the whole page. */
    public void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /**
     * Keeps a picture and returns all that is wrong: what axe finds against WCAG 2.2 A and AA (if scripts run), what the policy refused, scripts that failed,
     * requests to others, a page that is wider than its window, that has no language, title, heading or main part.
     */
    public List<String> faults(String name) {
        keep(name);
        List<String> faults = new ArrayList<>(complaints);
        for (Object each : (List<?>) page.evaluate(PARTS)) {
            faults.add(each.toString());
        }
        // axe is a script itself.
        if (scripts) {
            new AxeBuilder(page)
                    .withTags(RULES).analyze().getViolations().stream()
                            .map(Window::told)
                            .forEach(faults::add);
        }
        return faults;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    /** Goes on by Tab until this has the focus, as a person without a mouse does, who has to see it. */
    public Window tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            String found = (String) page.evaluate(FOCUS, selector);
            if (found.equals("here")) {
                return this;
            }
            if (!found.equals("elsewhere")) {
                throw new AssertionError(selector + ": " + found);
            }
        }
        throw new AssertionError(selector + " is not reached by keyboard");
    }

    /** Goes on by Tab until this has the focus, and presses a key there. */
    public Window press(String selector, String key) {
        tabTo(selector).page.keyboard().press(key);
        return this;
    }

    /** Goes on by Tab until this has the focus, presses Enter and waits for the page that this leads to. */
    public Window follow(String selector) {
        int before = loads;
        press(selector, "Enter");
        page.waitForCondition(() -> loads > before);
        return this;
    }

    /** Returns what can be read on the page. */
    public String text() {
        return page.locator("body").innerText();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
