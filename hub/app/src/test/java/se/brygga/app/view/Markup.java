package se.brygga.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import se.brygga.app.view.words.PageFile;

/** Takes a page apart as a browser does, and looks for what the policy forbids and for what no template of ours writes. */
public final class Markup extends AbstractSimpleMarkupHandler {

    /** A text that would act in any place of a page, if it were not taken for text. */
    public static final String HOSTILE =
            "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>${1234*8}__${1234*8}__[[${1234*8}]]";

    private static final Set<String> SCRIPTS = Set.of(PageFile.HTMX.address(), PageFile.SCRIPT.address());
    private static final Set<String> FOREIGN =
            Set.of("img", "iframe", "object", "embed", "style", "base", "link-import", "math", "template");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "hx-get", "hx-post", "xlink:href");

    private final List<String> wrong = new ArrayList<>();

    private Markup() {}

    /** Fails for a page in which something of a sender's or of the request's has become more than text. */
    public static void harmless(String page) {
        var markup = new Markup();
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(page, markup);
        } catch (ParseException e) {
            throw new AssertionError(page, e);
        }
        assertThat(markup.wrong).isEmpty();
        assertThat(page).doesNotContain("9872");
    }

    @Override
    public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
        look(name, attributes);
    }

    @Override
    public void handleStandaloneElement(
            String name, Map<String, String> attributes, boolean minimized, int line, int column) {
        look(name, attributes);
    }

    private void look(String name, Map<String, String> attributes) {
        Map<String, String> all = attributes == null ? Map.of() : attributes;
        if (FOREIGN.contains(name.toLowerCase()) || name.equals("script") && !SCRIPTS.contains(all.get("src"))) {
            wrong.add(name + all);
        }
        all.forEach((attribute, value) -> {
            String lower = attribute.toLowerCase();
            boolean acts = lower.startsWith("on") || lower.equals("style") || lower.startsWith("hx-on");
            boolean away = ADDRESSES.contains(lower) && !value.matches("[/#][^/].*|[/#]|view\\.css|data:,");
            if (acts || away) {
                wrong.add(name + "[" + attribute + "=" + value + "]");
            }
        });
    }
}
