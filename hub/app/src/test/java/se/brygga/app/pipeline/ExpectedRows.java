package se.brygga.app.pipeline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a file {@code expected.csv} that others wrote, in a folder that {@code -Dvectors} names; it is no part of the product. */
final class ExpectedRows {

    private ExpectedRows() {}

    /** Returns the rows of a folder by the value of a column, in the order of the file. */
    static Map<String, List<Map<String, String>>> by(Path vectors, String column) throws IOException {
        Map<String, List<Map<String, String>>> scenarios = new LinkedHashMap<>();
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(vectors.resolve("expected.csv").toFile())) {
            rows.forEachRemaining(row -> scenarios
                    .computeIfAbsent(row.get(column), key -> new ArrayList<>())
                    .add(row));
        }
        return scenarios;
    }

    /** Returns a folder of others; skips the test, saying so, if {@code -Dvectors} names none. */
    static Path folder(String name) {
        String vectors = System.getProperty("vectors", "");
        assumeTrue(!vectors.isBlank(), "No messages of others are tested: -Dvectors names no folder");
        return Path.of(System.getProperty("brygga.root")).resolve(vectors).resolve(name);
    }
}
