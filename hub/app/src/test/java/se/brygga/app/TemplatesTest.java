package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No template holds what the content policy forbids, or takes text for markup or for an expression (security.md 5, view.md 3.3). */
class TemplatesTest {

    private static final Path APP = Path.of(System.getProperty("brygga.root"), "hub/app/src/main/resources");

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(APP.resolve("templates"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void noTemplateHasAScriptOrAStyleInIt() throws IOException {
        assertThat(templates()).hasSizeGreaterThan(15);
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern(
                            "(?i)<style|[\\s\"']style\\s*=|th:style|[\\s\"']on[a-z]+\\s*=|th:on|hx-on|javascript:")
                    .doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=\"/[a-z]+\\.js\"[^>]*></script>)")
                    .doesNotContainPattern("hx-vals|hx-headers|hx-vars|hx-ext|hx-push-url");
        }
    }

    @Test
    void noTemplateTakesTextForMarkupOrForAnExpression() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template).replace("th:utext=\"${d.svg()}\"", ""))
                    .as(template.toString())
                    .doesNotContain("th:utext", "__${", "[(", "#ctx", "th:inline");
        }
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template).replace("http://www.thymeleaf.org", ""))
                    .as(template.toString())
                    .doesNotContainPattern("https?://|src=\"//|href=\"//");
        }
        for (String style : List.of("static/view.css", "static/brygga.css")) {
            assertThat(Files.readString(APP.resolve(style)))
                    .doesNotContainPattern("@import|https?://|url\\(|expression\\(");
        }
    }

    @Test
    void ourScriptMakesNoMarkupAndNoCodeOfText() throws IOException {
        assertThat(Files.readString(APP.resolve("static/view.js")))
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function");
    }
}
