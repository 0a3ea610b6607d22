package se.brygga.app.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The answer to what is refused where a person looks at it: a page in Swedish or English that says what to do. Nothing of the request is
 * repeated.
 */
public final class RefusalPage {

    /** Content type of the page. */
    public static final String TYPE = "text/html;charset=UTF-8";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · Brygga</title><link rel="stylesheet" href="/view.css"></head>
            <body class="stop"><main>
            <h1>%s</h1>
            <p>%s</p>
            %s<p class="code">%s</p>
            </main></body>
            </html>
            """;

    private final String language;
    private final ResourceBundle texts;
    private final Refused why;
    private final String rows;

    private RefusalPage(String language, Refused why, String rows) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("texts/refusal", Locale.forLanguageTag(language), NO_FALLBACK);
        this.why = why;
        this.rows = rows;
    }

    /** Tells whether a person looks at the answer. */
    public static boolean isWanted(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    /** Takes what is refused, in the language that the browser asks for. */
    public static RefusalPage of(Refused why, HttpServletRequest request) {
        String wanted = String.valueOf(request.getHeader("Accept-Language"));
        return new RefusalPage(wanted.startsWith("en") ? "en" : "sv", why, "");
    }

    /** Returns the same with two persons side by side, each a name and a date of birth. */
    public RefusalPage comparing(List<List<String>> persons) {
        String cells = List.of("host", "record").stream()
                .map(side -> row(text(side), persons.get(side.equals("host") ? 0 : 1)))
                .collect(Collectors.joining());
        String table = "<table><thead><tr><td></td><th scope=\"col\">" + text("name") + "</th><th scope=\"col\">"
                + text("born") + "</th></tr></thead><tbody>" + cells + "</tbody></table>\n";
        return new RefusalPage(language, why, table);
    }

    private String row(String side, List<String> cells) {
        return "<tr><th scope=\"row\">" + side + "</th>"
                + cells.stream()
                        .map(cell -> "<td>" + HtmlUtils.htmlEscape(cell, "UTF-8") + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    /** Returns the page. */
    public String html() {
        String title = text(texts.containsKey(why.code() + ".title") ? why.code() + ".title" : "title");
        String sentence = text(
                texts.containsKey(why.code())
                        ? why.code()
                        : texts.containsKey(String.valueOf(why.status())) ? String.valueOf(why.status()) : "other");
        return PAGE.formatted(language, title, title, sentence, rows, HtmlUtils.htmlEscape(why.code(), "UTF-8"));
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(texts.getString(key), "UTF-8");
    }
}
