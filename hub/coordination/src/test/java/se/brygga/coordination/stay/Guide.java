package se.brygga.coordination.stay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of docs, so that tests can hold its tables to the code.
 *
 * @param text the page
 */
public record Guide(String text) {

    private static final Path DOCS = Path.of(System.getProperty("brygga.root"), "docs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    public static Guide read(String page) {
        try {
            return new Guide(Files.readString(DOCS.resolve(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rows, cell by cell, of the table in a section; those whose first cell is a code. */
    public List<List<String>> table(String heading) {
        String section = text.substring(text.indexOf("# " + heading + "\n"));
        int end = section.indexOf("\n#", 1);
        return section.substring(0, end < 0 ? section.length() : end)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** Returns the code that begins each row. */
    public List<String> codes(String heading) {
        return table(heading).stream().map(row -> row.get(0).split("`")[1]).toList();
    }

    /** Returns links to files that are not there. */
    public List<String> brokenLinks() {
        return LINK.matcher(text)
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !Files.exists(DOCS.resolve(link)))
                .toList();
    }
}
