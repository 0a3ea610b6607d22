package se.brygga.simulators.municipality;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads CSV with a header, separated by {@code ;} (messages.md 6). */
final class CsvFile {

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withHeader().withColumnSeparator(';');

    private CsvFile() {}

    /** Returns the rows by column name; throws {@link IOException} if a row cannot be read. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class).with(SCHEMA).readValues(text)) {
            return rows.readAll();
        }
    }
}
