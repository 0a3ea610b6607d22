package se.brygga.translation.hl7v2.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.translation.SampleConnector;

/** Checks at the door and the answer to each (messages.md 5). */
class Hl7IntakeTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source SOURCE = SampleConnector.mellanland().source();
    private static final String A01 = String.join(
            "\r",
            "MSH|^~\\&|EHR|MELLANLAND|BRYGGA|HUB|20260301115900||ADT^A01^ADT_A01|C1|P|2.5.1",
            "EVN||20260301115900",
            "PID|1||191212121212^^^&1.2.752.129.2.1.3.1&ISO^PI||Tolvansson^Örjan||19121212|M",
            "PV1|1|I|Medicin 3||||||||||||||||V1|||||||||||||||||||||||||20260301110000",
            "");

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

    @Test
    void beforeVersion25ErrorsStandInErr1AndMsa3() {
        String text = A01.replace("2.5.1", "2.3").replace("PID|", "ZPI|").replace("PV1|", "ZPV|");

        assertThat(answer(read(text)).lines().skip(1))
                .containsExactly(
                        "MSA|AE|C1|The segment is required for this trigger event",
                        "ERR|PID^1^^100&Segment sequence error&HL70357~PV1^1^^100&Segment sequence error&HL70357");
    }

    @Test
    void atMostTenErrorsAreTold() {
        String many = "121213-1212^^^&1.2.752.129.2.1.3.1&ISO~".repeat(15);

        InboxMessage message = read(A01.replace("191212121212^^^&", many + "191212121212^^^&"));

        assertThat(answer(message).lines().filter(line -> line.startsWith("ERR")))
                .hasSize(10);
    }

    @Test
    void theAnswerHasTheEncodingAndSeparatorsOfTheMessage() {
        String text = "MSH#*~\\&#EHR#Åkerby#BRYGGA#HUB#20260301##ADT*A99#C1#P#2.5.1######UNICODE UTF-8\r";

        byte[] answer = new Hl7Intake()
                .read(text.getBytes(UTF_8), "", SOURCE, AT)
                .get(0)
                .acknowledgement();

        assertThat(new String(answer, UTF_8)).startsWith("MSH#*~\\&#BRYGGA#HUB#EHR#Åkerby#");
        assertThat(new String(answer, UTF_8)).contains("######UNICODE UTF-8\rMSA#AR#C1\rERR##MSH*1*9*1*2#201*");
    }

    @ParameterizedTest(name = "MSH-15 {0}, MSH-16 {1}: good {2}, bad {3}")
    @CsvSource(
            value = {
                "'','',AA,AE",
                "AL,'',CA,CE",
                "AL,AL,CA,CE",
                "AL,NE,CA,CE",
                "ER,'',none,CE",
                "SU,'',CA,none",
                "NE,NE,none,none",
                "NE,'',none,none",
                "NE,AL,AA,AE",
                "'',AL,AA,AE",
                "NE,ER,none,AE",
                "NE,SU,AA,none",
                "'',NE,none,none"
            })
    void answersWhatTheSenderWants(String accept, String application, String good, String bad) {
        String text = A01.replace("|2.5.1", "|2.5.1|||" + accept + "|" + application);

        assertThat(code(read(text))).isEqualTo(good);
        assertThat(code(read(text.replace("PV1|", "ZPV|")))).isEqualTo(bad);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({"ADT^A01^ADT_A01, ORU^R01, CR", "|2.5.1|, |2.9|, CR", "PID|, ZPI|, CE", "EVN|, MSH|^~\\&|EHR, CR"})
    void inEnhancedModeTypeAndVersionAreRejectedAndTheRestIsAnError(String find, String replace, String code) {
        String text = A01.replace("|2.5.1", "|2.5.1|||AL");

        assertThat(code(read(text.replace(find, replace)))).isEqualTo(code);
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

    @Test
    void aFailedStoreAsksForTheMessageAgain() {
        byte[] original = Hl7Acknowledgement.storageFailed(A01.getBytes(ISO_8859_1), AT);
        byte[] enhanced = Hl7Acknowledgement.storageFailed(
                A01.replace("|2.5.1", "|2.5.1|||AL").getBytes(ISO_8859_1), AT);

        assertThat(new String(original, ISO_8859_1)).contains("MSA|AR|C1\r", "207^Application internal error");
        assertThat(new String(enhanced, ISO_8859_1)).contains("MSA|CE|C1\r", "207^Application internal error");
        assertThat(Hl7Acknowledgement.storageFailed("x".getBytes(ISO_8859_1), AT))
                .isEmpty();
    }

    @Test
    void aFrameThatIsTooLargeIsRejectedByItsBeginning() {
        byte[] beginning = A01.substring(0, 120).getBytes(ISO_8859_1);

        assertThat(new String(Hl7Acknowledgement.tooLarge(beginning, AT), ISO_8859_1))
                .contains("MSA|AR|C1\r", "FRAME_TOO_LARGE");
    }

    private static InboxMessage read(String text) {
        return read(text, SOURCE);
    }

    private static InboxMessage read(String text, Source source) {
        return new Hl7Intake().read(text.getBytes(ISO_8859_1), "", source, AT).get(0);
    }

    private static String answer(InboxMessage message) {
        return new String(message.acknowledgement(), ISO_8859_1);
    }

    private static String code(InboxMessage message) {
        return message.acknowledgement() == null
                ? "none"
                : answer(message).lines().skip(1).findFirst().orElseThrow().split("\\|")[1];
    }

    private static Source production() {
        return new Source(
                SOURCE.connector(),
                SOURCE.custodian(),
                SOURCE.unit(),
                SOURCE.zone(),
                SOURCE.charset(),
                SOURCE.localSystem(),
                true,
                true,
                SOURCE.columns(),
                SOURCE.codes(),
                SOURCE.identifiers(),
                SOURCE.hash());
    }
}
