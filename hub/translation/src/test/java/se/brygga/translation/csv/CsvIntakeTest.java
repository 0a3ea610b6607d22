package se.brygga.translation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.translation.municipal.MunicipalSources;

class CsvIntakeTest {

    private static final Source SOURCE = MunicipalSources.sjostad();
    static final String NAME = "decision-20260302.csv";
    static final String HEADER =
            "beslutsnummer;personnummer;omsorgsgivare;enhet;lagrum;läge;registrerad;insats;beslutsdatum;gäller från;omfattning";
    static final String ROW = "2026-0412;19121212-1212;SE2120009986-O1;SE2120009986-HTJ01;SoL;Pågående;"
            + "2026-03-02T08:30:00;Hemtjänst;2026-02-27;2026-03-02;";

    @Test
    void everyRowIsAMessageThatCanBeReadAlone() {
        String second = ROW.replace("0412", "0413") + "\"Inköp; varje\nvecka\"";
        List<InboxMessage> messages = read("\uFEFF" + HEADER + "\n" + ROW + "\n\n" + second);

        assertThat(messages)
                .extracting(InboxMessage::text)
                .containsExactly(HEADER + "\r\n" + ROW + "\r\n", HEADER + "\r\n" + second + "\r\n");
        assertThat(messages).extracting(InboxMessage::controlId).containsExactly("2026-0412", "2026-0413");
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.refused()).isEmpty();
            assertThat(message.type()).isEqualTo("decision");
            assertThat(message.format()).isEqualTo("csv");
            assertThat(message.acknowledgement()).isNull();
            assertThat(message.lane()).isEqualTo(messages.get(0).lane());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 10_000, 70_000})
    void aSourceIdThatIsTooLongIsRefusedAndNotKept(int length) {
        InboxMessage message = read(HEADER + "\n" + ROW.replace("2026-0412", "B".repeat(length)))
                .get(0);

        assertThat(message.refusal().code()).isEqualTo("TOO_LONG");
        assertThat(message.controlId()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedByItsKindOnceADay() {
        var intake = new CsvIntake();
        byte[] nothing = {};
        InboxMessage message = intake.tooLarge(nothing, NAME, SOURCE, Instant.EPOCH);

        assertThat(message.refusal().code()).isEqualTo("TOO_LARGE");
        assertThat(message.type()).isEqualTo("decision");
        assertThat(message.content()).isEmpty();
        assertThat(intake.tooLarge(nothing, NAME, SOURCE, Instant.EPOCH.plusSeconds(1))
                        .key())
                .isEqualTo(message.key());
        assertThat(intake.tooLarge(nothing, "decision-other.csv", SOURCE, Instant.EPOCH)
                        .key())
                .isNotEqualTo(message.key());
    }

    @Test
    void badRowIsRefusedAloneWithLineAndColumn() {
        String multiline = ROW + "\"two\r\nlines\"";
        List<InboxMessage> messages = read(String.join(
                "\r\n",
                HEADER,
                multiline,
                ROW.replace("19121212-1212", ""),
                ROW + ";one too many",
                ROW.replace("Hemtjänst", "\"Hem\"tjänst"),
                ROW.replace("19121212-1212", "1912"),
                ROW.replace("0412", "0499")));

        assertThat(messages)
                .extracting(CsvIntakeTest::outcome)
                .containsExactly(
                        "taken",
                        "MISSING line 4, column personnummer",
                        "CELL_COUNT line 5",
                        "STRAY_QUOTE line 6",
                        "PNR_FORMAT line 7, column personnummer",
                        "taken");
    }

    @Test
    void quoteThatNeverClosesTakesTheRestWithItAndNothingIsGuessed() {
        List<InboxMessage> messages = read(HEADER + "\n" + ROW + "\n" + ROW + "\"open\n" + ROW + "\n");

        assertThat(messages).extracting(CsvIntakeTest::outcome).containsExactly("taken", "OPEN_QUOTE line 3");
        assertThat(messages.get(1).text()).endsWith("\"open\n" + ROW + "\n\r\n");
    }

    @Test
    void badlyEncodedRowIsRefusedAlone() {
        byte[] file =
                concat(HEADER + "\n" + ROW + "\n", StandardCharsets.UTF_8, ROW + "\n", StandardCharsets.ISO_8859_1);

        assertThat(new CsvIntake().read(file, NAME, SOURCE, Instant.EPOCH))
                .extracting(CsvIntakeTest::outcome)
                .containsExactly("taken", "BAD_ENCODING line 3, column läge");
    }

    @Test
    void orderOfColumnsAndEmptyOnesMakeNoOtherMessage() {
        List<InboxMessage> once = read(HEADER + "\n" + ROW);
        List<InboxMessage> again = read("gäller till;" + HEADER + "\r\n;" + ROW + "\r\n");

        assertThat(again.get(0).key()).isEqualTo(once.get(0).key());
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource(
            delimiter = '~',
            value = {
                "decision-1.csv~''~HEADER_MISSING~line 1",
                "decision-1.csv~a;b~HEADER_MISSING~line 1, column beslutsnummer",
                "decision-1.csv~a;a~HEADER_DUPLICATE~line 1, column #2",
                "decision-1.csv~a;\"b~OPEN_QUOTE~line 1",
                "beslut-1.csv~a;b~UNKNOWN_KIND~file name",
                "191212121212.csv~a;b~UNKNOWN_KIND~file name",
                "careNote-1.csv~a;b~HEADER_MISSING~line 1, column beslutsnummer",
                "receipt-1.csv~messageId;receipt;at~NO_ROWS~file",
                "''~a;b~UNKNOWN_KIND~file name"
            })
    void fileThatCannotBeReadIsOneRefusedMessage(String name, String content, String code, String place) {
        List<InboxMessage> messages =
                new CsvIntake().read(content.getBytes(StandardCharsets.UTF_8), name, SOURCE, Instant.EPOCH);

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(outcome(message)).isEqualTo(code + " " + place);
            assertThat(message.text()).isEqualTo(content);
            assertThat(message.refusal().text()).doesNotContain("1912");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision-1.csv", "in/2026/decision-1.csv", "C:\\in\\decision-1.csv"})
    void folderOfTheFileDoesNotMatter(String name) {
        byte[] file = (HEADER + "\n" + ROW).getBytes(StandardCharsets.UTF_8);

        assertThat(new CsvIntake().read(file, name, SOURCE, Instant.EPOCH))
                .extracting(CsvIntakeTest::outcome)
                .containsExactly("taken");
    }

    static String outcome(InboxMessage message) {
        return message.refused()
                .map(refusal -> refusal.code() + " " + refusal.place())
                .orElse("taken");
    }

    private static List<InboxMessage> read(String content) {
        return new CsvIntake().read(content.getBytes(StandardCharsets.UTF_8), NAME, SOURCE, Instant.EPOCH);
    }

    private static byte[] concat(String first, Charset one, String second, Charset other) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.getBytes(one));
        bytes.writeBytes(second.getBytes(other));
        return bytes.toByteArray();
    }
}
