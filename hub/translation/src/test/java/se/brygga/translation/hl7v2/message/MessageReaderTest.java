package se.brygga.translation.hl7v2.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.LossReport;
import se.brygga.translation.hl7v2.datatype.Cx;

class MessageReaderTest {

    private static final String HEADER = "MSH|^~\\&|EHR|MELLANLAND|||20260301120000||ADT^A01|1|P|2.5.1";

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r", "\n\n"})
    void segmentsEndWithCrLfOrBoth(String end) {
        Message message = read(HEADER + end + "EVN||2026" + end + "PID|1||7" + end);

        assertThat(message.segments()).hasSize(3);
        assertThat(message.pid().identifiers())
                .extracting(cx -> cx.id().value())
                .containsExactly("7");
    }

    @Test
    void everyValueHasItsAddress() {
        Message message = read(HEADER + "\rPID|1||a^^^n&o&ISO^PI~b||X&Y^Z|| |M\rNK1|1|A^B\rNK1|2|C^D\rZML|&x");
        LossReport losses = new LossReport();

        message.enter(losses, (segment, field) -> segment.equals("MSH") ? LossReport.Reason.STRUCTURAL : null);

        assertThat(losses.fates().keySet().stream().filter(place -> !place.startsWith("MSH")))
                .containsExactly(
                        "PID-1",
                        "PID-3.1",
                        "PID-3.4.1",
                        "PID-3.4.2",
                        "PID-3.4.3",
                        "PID-3.5",
                        "PID-3(2)",
                        "PID-5.1.1",
                        "PID-5.1.2",
                        "PID-5.2",
                        "PID-7",
                        "PID-8",
                        "NK1-1",
                        "NK1-2.1",
                        "NK1-2.2",
                        "NK1(2)-1",
                        "NK1(2)-2.1",
                        "NK1(2)-2.2",
                        "ZML-1.1.2");
    }

    @Test
    void addressOfAGetterIsTheAddressInTheReport() {
        Message message = read(HEADER + "\rPID|1||a^^^n&o&ISO^PI~b");
        LossReport losses = new LossReport();
        message.enter(losses, (segment, field) -> null);

        for (Cx cx : message.pid().identifiers()) {
            losses.mapped(cx.id().place(), "Patient.identifier.value");
            losses.mapped(cx.assigningAuthority().universalId().place(), "Patient.identifier.system");
        }

        assertThat(losses.fates().get("PID-3.1").kind()).isEqualTo("mapped");
        assertThat(losses.fates().get("PID-3.4.2").kind()).isEqualTo("mapped");
        assertThat(losses.fates().get("PID-3(2)").kind()).isEqualTo("mapped");
    }

    @Test
    void deletedIsNotEmpty() {
        Message message = read(HEADER + "\rPID|1||7|||||||||||\"\"|");

        assertThat(message.pid().segment().first(14).deleted()).isTrue();
        assertThat(message.pid().segment().first(13).deleted()).isFalse();
        assertThat(message.pid().segment().text(14).present()).isFalse();
    }

    @Test
    void separatorsComeFromTheHeader() {
        Message message = read("MSH#*%$@#EHR##\rPID#1##7***n@o@ISO%8");

        assertThat(message.pid().identifiers())
                .extracting(cx -> cx.id().value())
                .containsExactly("7", "8");
        assertThat(message.pid()
                        .identifiers()
                        .get(0)
                        .assigningAuthority()
                        .universalId()
                        .value())
                .isEqualTo("o");
    }

    @Test
    void aMessageMayDoWithoutEscapesAndSubcomponents() {
        Message message = read("MSH|^~|EHR||\rPID|1||a\\F\\b&c");

        assertThat(message.pid().identifiers().get(0).id().value()).isEqualTo("a\\F\\b&c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MSH", "MSH|", "MSH||", "MSH|^^~\\|", "MSH|^~\\&#@!|", "MSHA^~\\&A", "PID|1", "MSH|ABCD|"})
    void nonsenseIsNoHeader(String text) {
        assertThat(Header.read(text.getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void aBrokenLineIsNotLostSilently() {
        assertThatThrownBy(() -> read(HEADER + "\rPID|||7||Tolvansson\nTolvan|x"))
                .isInstanceOfSatisfying(
                        Untranslatable.class, e -> assertThat(e.code()).isEqualTo("SEGMENT_UNREADABLE"));
    }

    @Test
    void fiveThousandSegmentsAreEnough() {
        assertThat(read(HEADER + "\rZZZ|1".repeat(4_999)).segments()).hasSize(5_000);
        assertThatThrownBy(() -> read(HEADER + "\rZZZ|1".repeat(5_000)))
                .isInstanceOfSatisfying(
                        Untranslatable.class, e -> assertThat(e.code()).isEqualTo("SEGMENTS_TOO_MANY"));
    }

    @Test
    void sameMessageSentAgainHasTheSameIdentity() {
        String first = read(HEADER + "\rPID|1||7\r").identity();

        assertThat(read(HEADER.replace("20260301120000", "20260301120500") + "|5\n\nPID|1||7")
                        .identity())
                .isEqualTo(read(HEADER + "|\rPID|1||7\r").identity());
        assertThat(read(HEADER + "\rPID|1||8\r").identity()).isNotEqualTo(first);
    }

    @Test
    void controlCharactersAreTakenOutAndWarnedOf() {
        Message message = read(HEADER + "\rPID|1||7\u0000\u0001||Tol\u0007van");
        LossReport losses = new LossReport();
        message.enter(losses, (segment, field) -> null);

        assertThat(message.pid().names().get(0).family().value()).isEqualTo("Tolvan");
        assertThat(losses.warnings()).containsEntry("PID-5", "CONTROL_CHARACTER");
    }

    private static Message read(String text) {
        return MessageReader.read(text.getBytes(UTF_8), UTF_8);
    }
}
