package se.brygga.translation.hl7v2.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.translation.hl7v2.intake.Arrivals.A01;
import static se.brygga.translation.hl7v2.intake.Arrivals.SOURCE;
import static se.brygga.translation.hl7v2.intake.Arrivals.answer;
import static se.brygga.translation.hl7v2.intake.Arrivals.code;
import static se.brygga.translation.hl7v2.intake.Arrivals.production;
import static se.brygga.translation.hl7v2.intake.Arrivals.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.message.InboxMessage;

/** Checks at the door and the answer to each (messages.md 5). */
class Hl7IntakeTest {

    @Test
    void aGoodMessageIsAcceptedAndNothingButItsHeaderComesBack() {
        InboxMessage message = read(A01);

        assertThat(message.refused()).isEmpty();
        assertThat(message.type()).isEqualTo("ADT^A01");
        assertThat(message.format()).isEqualTo("hl7v2");
        assertThat(message.controlId()).isEqualTo("C1");
        assertThat(answer(message))
                .isEqualTo("MSH|^~\\&|BRYGGA|HUB|EHR|MELLANLAND|20260301130000+0100||ACK^A01^ACK|"
                        + message.key().hex().substring(0, 20) + "|P|2.5.1\rMSA|AA|C1\r");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "refusals.csv", delimiter = ';', numLinesToSkip = 1, quoteCharacter = '\'')
    void refuses(String fact, String find, String replace, String answer, String number, String code, String place) {
        InboxMessage message = read(A01.replace(find, replace == null ? "" : replace.replace('⏎', '\r')));

        List<String> segments = answer(message).lines().toList();
        assertThat(segments.get(1)).startsWith("MSA|" + answer + "|");
        String[] err = segments.get(2).split("\\|", -1);
        assertThat(err[2]).isEqualTo(place == null ? "" : place);
        assertThat(err[3]).startsWith(number + "^");
        assertThat(err[4]).isEqualTo("E");
        assertThat(err[5]).isEqualTo(code);
        assertThat(message.refusal().code()).isEqualTo(code);
        assertThat(answer(message)).doesNotContain("Tolvansson", "1912121");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "2.3", "2.3.1", "2.4", "2.5", "2.6", "2.7", "2.7.1", "2.8"})
    void takesVersions(String version) {
        assertThat(read(A01.replace("2.5.1", version)).refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "D", ""})
    void testMessagesAreRefusedInProductionOnly(String processing) {
        String text = A01.replace("|P|", "|" + processing + "|");

        assertThat(read(text).refused()).isEmpty();
        assertThat(answer(read(text, production()))).contains("MSA|AR|C1", "202^Unsupported processing id");
    }

    @Test
    void wrongCheckDigitIsKeptAndNotRefused() {
        assertThat(read(A01.replace("191212121212", "191212121213")).refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "MSH", "PID|1||191212121212"})
    void withoutAHeaderTheConnectionIsClosed(String text) {
        InboxMessage message = read(text);

        assertThat(message.acknowledgement()).isEmpty();
        assertThat(message.type()).isEqualTo("unknown");
        assertThat(message.refusal().code()).isEqualTo("MSH_UNREADABLE");
        assertThat(message.content()).isEqualTo(text.getBytes(ISO_8859_1));
    }

    @ParameterizedTest(name = "{0} characters in version {1}: {2}")
    @CsvSource({
        "200, 2.5.1, 102",
        "200, 2.7, 104",
        "200, 2.8, 104",
        "10000, 2.5.1, 102",
        "10000, 2.3, 102",
        "70000, 2.5.1, 102"
    })
    void aControlIdThatIsTooLongIsRefusedAndOnlyItsBeginningKept(int length, String version, String number) {
        String text = A01.replace("|C1|", "|" + "C".repeat(length) + "|").replace("2.5.1", version);

        InboxMessage message = read(text);

        assertThat(message.refusal().code()).isEqualTo("CONTROL_ID_TOO_LONG");
        assertThat(message.controlId()).isEqualTo("C".repeat(199));
        assertThat(message.content()).hasSize(text.length());
        assertThat(code(message)).isEqualTo("AE");
        assertThat(answer(message)).contains(number).hasSizeLessThan(600);
        assertThat(read(text.replace("C|P|", "D|P|")).key()).isNotEqualTo(message.key());
    }

    @Test
    void theLongestControlIdIsTaken() {
        String longest = "C".repeat(199);

        InboxMessage message = read(A01.replace("|C1|", "|" + longest + "|"));

        assertThat(message.refused()).isEmpty();
        assertThat(message.controlId()).isEqualTo(longest);
        assertThat(answer(message)).contains("MSA|AA|" + longest);
    }

    @Test
    void anUnreadableMessageKeepsOnlyTheBeginningOfItsControlId() {
        String text = A01.replace("|C1|", "|\u0001" + "C".repeat(10_000) + "|");

        InboxMessage message = read(text.replace("EVN|", "MSH|^~\\&|EHR\rEVN|"));

        assertThat(message.refusal().code()).isEqualTo("MSH_TWICE");
        assertThat(message.controlId()).isEqualTo("?" + "C".repeat(198));
    }

    @Test
    void aRepeatedMessageHasTheSameKeyAndAChangedOneAnother() {
        InboxMessage first = read(A01);

        assertThat(read(A01.replace("20260301115900||ADT", "20260301120100||ADT")
                                .replace("\r", "\r\n"))
                        .key())
                .isEqualTo(first.key());
        assertThat(read(A01.replace("Medicin 3", "Medicin 4")).key()).isNotEqualTo(first.key());
        assertThat(read(A01.replace("|C1|", "|C2|")).key()).isNotEqualTo(first.key());
        assertThat(read(A01.replace("Örjan", "\\XD6\\rjan")).key()).isNotEqualTo(first.key());
    }

    @Test
    void messagesOfOnePersonShareALaneThatTellsNothing() {
        InboxMessage message = read(A01);
        InboxMessage other =
                read(A01.replace("191212121212^^^&1.2.752.129.2.1.3.1&ISO", "19121212-1212^^^1.2.752.129.2.1.3.1"));

        assertThat(message.lane()).isEqualTo(other.lane()).hasSize(64).doesNotContain("1912121");
        assertThat(message.lane())
                .isEqualTo(
                        SOURCE.hash().hex("person", "http://electronichealth.se/identifier/personnummer|191212121212"));
        assertThat(read(A01.replace("191212121212", "196101182803")).lane()).isNotEqualTo(message.lane());
    }

    @Test
    void theEventMayStandInEvnOnly() {
        assertThat(read(A01.replace("ADT^A01^ADT_A01", "ADT").replace("EVN|", "EVN|A01"))
                        .type())
                .isEqualTo("ADT^A01");
    }
}
