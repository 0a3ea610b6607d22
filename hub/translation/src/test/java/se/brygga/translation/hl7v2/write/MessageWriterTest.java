package se.brygga.translation.hl7v2.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;

/** Separators, escapes and encoding of what is written. */
class MessageWriterTest {

    private final Patient patient = new Patient();

    @Test
    void separatorsInTextAreEscapedAndNoneStandAtTheEnd() {
        MessageWriter writer = writer(StandardCharsets.UTF_8, "2.5.1");
        patient.addName().setFamily("A|B^C~D\\E&F\nG");
        SegmentWriter pid = writer.segment("PID", patient);
        pid.add(5)
                .set(1, patient.getNameFirstRep().getFamily(), "name[0].family")
                .set(7, "", null);
        pid.add(3).set(1, "one", null).set(4, 2, "1.2", null);
        pid.add(3).set(1, "two", null);
        pid.add(3);

        assertThat(text(writer)).isEqualTo("PID|||one^^^&1.2~two||A\\F\\B\\S\\C\\R\\D\\E\\E\\T\\F\\.br\\G\r");
    }

    @Test
    void headerHasItsSeparatorsAndASegmentWithoutFieldsIsLeftOut() {
        MessageWriter writer = writer(StandardCharsets.UTF_8, "2.5.1");
        writer.segment("MSH", patient).constant(3, "BRYGGA").constant(9, "X");
        writer.segment("PV2", patient).constant(9, null);

        assertThat(text(writer)).isEqualTo("MSH|^~\\&|BRYGGA||||||X\r");
    }

    @Test
    void aTextOfTwoQuotesDeletesNothing() {
        MessageWriter writer = writer(StandardCharsets.UTF_8, "2.5.1");
        writer.segment("NTE", patient).constant(3, "\"\"");

        assertThat(text(writer)).isEqualTo("NTE|||\\X2222\\\r");
    }

    @Test
    void elementsAreMappedToTheAddressTheyWentTo() {
        patient.addName().setFamily("A").addGiven("B");
        patient.addName().setFamily("C");
        patient.setActive(true);
        MessageWriter writer = writer(StandardCharsets.UTF_8, "2.5.1");
        SegmentWriter pid = writer.segment("PID", patient);
        pid.add(5).set(1, "A", "name[0].family").set(2, "B", "name[0].given[0]");
        pid.add(5).set(1, 1, "C", "name[1].family");

        assertThat(writer.elements().losses().fates().toString())
                .contains("Patient.name[0].family=Fate[kind=mapped, detail=PID-5.1]")
                .contains("Patient.name[0].given[0]=Fate[kind=mapped, detail=PID-5.2]")
                .contains("Patient.name[1].family=Fate[kind=mapped, detail=PID-5(2).1.1]")
                .contains("Patient.active=Fate[kind=unmapped, detail=]");
    }

    @Test
    void aReplacedCharacterIsWarnedOfAndOneWithoutEqualIsRefused() {
        MessageWriter writer = writer(StandardCharsets.ISO_8859_1, "2.5.1");
        SegmentWriter pid = writer.segment("PID", patient);
        pid.add(5).set(1, "Šarić", "name[0].family");

        assertThat(writer.elements().losses().warnings()).containsEntry("Patient.name[0].family", "CHARACTER_REPLACED");
        assertThatThrownBy(() -> pid.add(5).set(1, "Иван", "name[1].family"))
                .isInstanceOfSatisfying(Untranslatable.class, e -> {
                    assertThat(e.place()).isEqualTo("Patient.name[1].family");
                    assertThat(e.code()).isEqualTo("CHARSET_UNFIT");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UNICODE UTF-8",
        "ISO-8859-1, 8859/1",
        "ISO-8859-15, 8859/15",
        "US-ASCII, ASCII",
        "windows-1252, ''"
    })
    void msh18NamesTheEncoding(String charset, String name) {
        assertThat(writer(Charset.forName(charset), "2.5.1").characterSet()).isEqualTo(name);
    }

    @Test
    void encodingsThatCouldEndAFrameAreRefused() {
        assertThatThrownBy(() -> writer(StandardCharsets.UTF_16BE, "2.5.1").characterSet())
                .isInstanceOf(Untranslatable.class);
    }

    @ParameterizedTest
    @CsvSource({"2.2", "2.9", "3.0", "2.", "2", "2.55", "x"})
    void versionsThatAreNotWrittenAreRefused(String version) {
        assertThatThrownBy(() -> writer(StandardCharsets.UTF_8, version)).isInstanceOf(Untranslatable.class);
    }

    private MessageWriter writer(Charset charset, String version) {
        var destination = new Destination(
                "c", "hl7v2", version, charset, ZoneOffset.UTC, "", false, Set.of(), Spelling.CANONICAL, Map.of());
        return new MessageWriter(new OutboundMessage("1", "", Instant.EPOCH, "S", "R", List.of(patient)), destination);
    }

    private static String text(MessageWriter writer) {
        return new String(writer.written("X").content(), StandardCharsets.UTF_8);
    }
}
