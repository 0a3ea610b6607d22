package se.brygga.app.view.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests do with pages that are shown. */
public final class Shown {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private Shown() {}

    /** Returns the token of the first form of a page. */
    public static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    /** Keeps a page with its style sheet where it can be looked at. */
    public static String keep(String name, HttpResponse<String> answer) {
        Path folder = Path.of("target/screens");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name + ".html"), answer.body().replaceAll("\"/view\\.css[^\"]*\"", "\"view.css\""));
            Files.copy(
                    Path.of(System.getProperty("brygga.root"), "hub/app/src/main/resources/static/view.css"),
                    folder.resolve("view.css"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.body();
    }
}
