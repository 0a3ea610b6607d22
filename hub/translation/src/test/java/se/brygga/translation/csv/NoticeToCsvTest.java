package se.brygga.translation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.notice.Notice;
import se.brygga.translation.NoticeFormats;
import se.brygga.translation.municipal.NoticeArbitraries;
import se.brygga.translation.municipal.NoticeReading;

class NoticeToCsvTest {

    @Test
    void noticeIsAHeaderAndOneRow() {
        assertThat(text(NoticeArbitraries.withName("Tolvan Tolvansson"))).isEqualTo("""
                        messageId;caseId;event;sender;receiver;receiverFunctions;personId;name;address;addressAbsent;\
                        estimatedDischarge;time;destinationKind;replaces;reason;sentAt;contact;place;basis;content\r
                        5f3c1a7e;a71b;admitted;SE2329990010-K01;SE2120009994-HTJ01;samordning|natt;191212121212;\
                        Tolvan Tolvansson;"Storgatan 1; Åkerby";;2026-03-02T09:15:00+01:00;;;;;2026-03-02T09:15:00+01:00;;;;\r
                        """);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=1+1,'=1+1",
                "+46 10,'+46 10",
                "-1,-1",
                "-1+1,'-1+1",
                "@SUM(A1),'@SUM(A1)",
                "\tx,'\tx",
                "'=1+1,''=1+1",
                "'t Hooft,'t Hooft",
                "a=1,a=1"
            })
    void cellThatASpreadsheetWouldRunIsNeutralised(String name, String cell) {
        assertThat(text(NoticeArbitraries.withName(name))).contains(";191212121212;" + cell + ";");
    }

    @Property
    void noticeComesBackAsItWas(@ForAll("notices") Notice notice) {
        byte[] file = NoticeFormats.write("csv", notice, "");
        var reader = new CsvReader(file, 0, ';');
        CsvRow header = reader.next();
        CsvRow row = reader.next();
        assertThat(reader.next()).isNull();
        assertThat(row.flaw()).isNull();
        var fields = new HashMap<String, String>();
        for (int i = 0; i < header.cells().size(); i++) {
            String cell = CsvText.decode(row.cells().get(i), StandardCharsets.UTF_8, "cell");
            if (!cell.isEmpty()) {
                fields.put(
                        CsvText.decode(header.cells().get(i), StandardCharsets.UTF_8, "header"),
                        withoutApostrophe(cell));
            }
        }
        String functions = fields.getOrDefault("receiverFunctions", "");
        List<String> list = functions.isEmpty() ? List.of() : List.of(functions.split("\\|"));

        assertThat(NoticeReading.read(fields, list)).isEqualTo(notice);
    }

    private static String withoutApostrophe(String cell) {
        return cell.matches("(?s)'+[=+\\-@\t\r].*") ? cell.substring(1) : cell;
    }

    @Provide
    Arbitrary<Notice> notices() {
        return NoticeArbitraries.notices();
    }

    private static String text(Notice notice) {
        return new String(NoticeFormats.write("csv", notice, ""), StandardCharsets.UTF_8);
    }
}
