package se.brygga.translation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "a;b~1:a|b",
                "a;~1:a|",
                ";~1:|",
                "\"a;b\";c~1:a;b|c",
                "\"a\"\"b\"~1:a\"b",
                "\"\"~1:",
                "a\"b;c~1:a\"b|c!STRAY_QUOTE",
                "\"a\"b;c~1:ab|c!STRAY_QUOTE",
                "\"a\" ;c~1:a |c!STRAY_QUOTE",
                "\"a;b~1:a;b!OPEN_QUOTE",
                "\"~1:!OPEN_QUOTE"
            })
    void splitsCells(String row, String expected) {
        assertThat(read(row)).containsExactly(expected);
    }

    @Test
    void lineNumbersCountBreaksInsideQuotesAndAllLineEnds() {
        assertThat(read("h\r\n\"a\r\nb\nc\";x\n\nlast\rvery last"))
                .containsExactly("1:h", "2:a\r\nb\nc|x", "5:", "6:last", "7:very last");
    }

    @Test
    void rowAfterAStrayQuoteIsWhole() {
        assertThat(read("a;5\"\nb;6\n")).containsExactly("1:a|5\"!STRAY_QUOTE", "2:b|6");
    }

    @Property
    void whatIsWrittenInQuotesIsReadBack(
            @ForAll @Size(min = 1, max = 5)
                    List<
                                    @StringLength(max = 8) @Chars({';', '"', '\r', '\n', 'å'})
                                    @CharRange(from = 'a', to = 'c') String>
                            cells) {
        String row = cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";"));
        CsvRow found = new CsvReader(row.getBytes(StandardCharsets.UTF_8), 0, ';').next();

        assertThat(found.flaw()).isNull();
        assertThat(found.cells()).extracting(CsvReaderTest::text).isEqualTo(cells);
    }

    private static List<String> read(String file) {
        var reader = new CsvReader(file.getBytes(StandardCharsets.UTF_8), 0, ';');
        var rows = new ArrayList<String>();
        for (CsvRow row = reader.next(); row != null; row = reader.next()) {
            String cells = row.cells().stream().map(CsvReaderTest::text).collect(Collectors.joining("|"));
            rows.add(row.line() + ":" + cells + (row.flaw() == null ? "" : "!" + row.flaw()));
        }
        return rows;
    }

    private static String text(byte[] cell) {
        return new String(cell, StandardCharsets.UTF_8);
    }
}
