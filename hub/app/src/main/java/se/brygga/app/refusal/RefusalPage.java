package se.brygga.app.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import se.brygga.app.texts.Texts;

/**
 * The answer to what is refused where a person looks at it: a page in Swedish or English that says what to do. Nothing of the request is
 * repeated.
 */
public final class RefusalPage {

    /** Content type of the page. */
    public static final String TYPE = "text/html;charset=UTF-8";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · Brygga</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/view.css"></head>
            <body><main class="closed">
            <h1>%s</h1>
            <p>%s</p>
            %s%s<p class="quiet">%s</p>
            </main></body>
            </html>
            """;

    private final String language;
    private final Texts texts;
    private final Refused why;
    private final String rows;
    private final String link;

    private RefusalPage(String language, Refused why, String rows, String link) {
        this.language = language;
        this.texts = Texts.of("refusal", language);
        this.why = why;
        this.rows = rows;
        this.link = link;
    }

    /** Tells whether a person looks at the answer. */
    public static boolean isWanted(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    /** Takes what is refused, in the language of the page that the reader comes from, else in that which the browser asks for. */
    public static RefusalPage of(Refused why, HttpServletRequest request) {
        String chosen = request.getParameter("lang");
        String wanted = chosen == null ? request.getHeader("Accept-Language") : chosen;
        return new RefusalPage(Texts.accepted(wanted), why, "", "");
    }

    /** Returns the same with a way back to the page that is open. */
    public RefusalPage leading(String address) {
        String back = "<p><a href=\"" + HtmlUtils.htmlEscape(address, "UTF-8") + "?lang=" + language + "\">"
                + text("back") + "</a></p>\n";
        return new RefusalPage(language, why, rows, back);
    }

    /** Returns the same with a way on in a tab beside, which gets no hold of this page. */
    public RefusalPage besides(String address) {
        String on = "<p><a target=\"_blank\" rel=\"noopener\" href=\"" + HtmlUtils.htmlEscape(address, "UTF-8") + "\">"
                + text("besides") + "</a></p>\n";
        return new RefusalPage(language, why, rows, on);
    }

    /** Returns the same with two persons side by side, each a name and a date of birth. */
    public RefusalPage comparing(List<List<String>> persons) {
        String cells = List.of("host", "record").stream()
                .map(side -> row(text(side), persons.get(side.equals("host") ? 0 : 1)))
                .collect(Collectors.joining());
        String table = "<table><thead><tr><td></td><th scope=\"col\">" + text("name") + "</th><th scope=\"col\">"
                + text("born") + "</th></tr></thead><tbody>" + cells + "</tbody></table>\n";
        return new RefusalPage(language, why, table, link);
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
        String title = first(why.code() + ".title", why.status() + ".title", "title");
        String sentence = first(why.code(), String.valueOf(why.status()), "other");
        return PAGE.formatted(language, title, title, sentence, rows, link, HtmlUtils.htmlEscape(why.code(), "UTF-8"));
    }

    private String first(String... keys) {
        return Stream.of(keys).filter(texts::has).findFirst().map(this::text).orElseThrow();
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(texts.get(key), "UTF-8");
    }
}
