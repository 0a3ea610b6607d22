package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.brygga.translation.Outgoing.destination;
import static se.brygga.translation.Outgoing.message;
import static se.brygga.translation.Outgoing.note;
import static se.brygga.translation.Outgoing.patient;
import static se.brygga.translation.Outgoing.text;
import static se.brygga.translation.Outgoing.weight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.csv.CsvWriters;
import se.brygga.translation.json.JsonWriters;

/** What others than municipalities told, on its way to a municipality. */
class MunicipalWritersTest {

    private static final Destination CANONICAL = destination(Spelling.CANONICAL, Map.of());

    @Test
    void resultOfALaboratoryIsAMeasurement() {
        Written written = JsonWriters.find(message(weight())).orElseThrow().write(message(weight()), CANONICAL);

        assertThat(text(written))
                .isEqualTo("{\"kind\":\"measurement\",\"sourceId\":\"o1\",\"personId\":\"191212121212\","
                        + "\"custodian\":\"SE2329990010-V1\",\"unit\":\"SE2329990010-K01\",\"legalBasis\":\"HSL\","
                        + "\"status\":\"completed\",\"recordedAt\":\"2026-03-02T10:00:00+01:00\",\"code\":\"urn:oid:1.2|NPU1\","
                        + "\"takenAt\":\"2026-03-02T09:00:00+01:00\",\"value\":71.5,\"valueUnit\":\"kg\"}");
        assertThat(written.losses()
                        .fates()
                        .get("Observation.valueQuantity.value")
                        .detail())
                .isEqualTo("/value");
        assertThat(written.losses().fates().get("Observation.bodySite.text").kind())
                .isEqualTo("unmapped");
        assertThat(written.losses().fates().get("Patient.name[0].family").detail())
                .isEqualTo("NOT_NEEDED");
    }

    @Test
    void destinationGetsItsOwnNamesSignsAndCodes() {
        var spelling = new Spelling(
                Map.of("personId", "PNR", "measurement.value", "VÄRDE"),
                '\t',
                List.of("dd.MM.yyyy"),
                List.of("dd.MM.yyyy HH:mm"),
                ",",
                '#');
        var to = destination(
                spelling,
                Map.of("measurements", Map.of("VIKT", "urn:oid:1.2|NPU1"), "statuses", Map.of("K", "completed")));

        Written written = CsvWriters.find(message(weight())).orElseThrow().write(message(weight()), to);

        assertThat(text(written))
                .isEqualTo("sourceId\tPNR\tcustodian\tunit\tauthor\tlegalBasis\tstatus\trecordedAt\tcode"
                        + "\ttakenAt\tVÄRDE\tvalueUnit\tmethod\r\no1\t191212121212\tSE2329990010-V1\tSE2329990010-K01\t\tHSL\tK"
                        + "\t02.03.2026 10:00\tVIKT\t02.03.2026 09:00\t71,5\tkg\t\r\n");
        assertThat(written.losses().fates().get("Observation.status").detail()).isEqualTo("column status");
    }

    @Test
    void whatCsvCannotHoldIsSaid() {
        Observation pressure = weight();
        pressure.addComponent().setValue(new Quantity(142)).getCode().setText("Systoliskt");

        Written written = CsvWriters.find(message(pressure)).orElseThrow().write(message(pressure), CANONICAL);

        assertThat(written.losses()
                        .fates()
                        .get("Observation.component[0].valueQuantity.value")
                        .detail())
                .isEqualTo("STRUCTURAL");
        assertThat(written.losses().warnings())
                .containsEntry("Observation.component[0].valueQuantity.value", "NO_PLACE");
    }

    @Test
    void textOfADocumentMayStandInABinary() {
        var note = note("text/plain; charset=ISO-8859-1");
        note.getContentFirstRep().getAttachment().setUrl("Binary/b1");
        var binary = new Binary().setContentType("text/plain; charset=ISO-8859-1");
        binary.setData("Åt".getBytes(StandardCharsets.ISO_8859_1)).setId("b1");

        Written written = JsonWriters.find(message(note, binary)).orElseThrow().write(message(note, binary), CANONICAL);

        assertThat(text(written)).contains("\"text\":\"Åt\"").contains("\"type\":\"urn:oid:1.3|rem\"");
        assertThat(written.losses().fates().get("Binary.data").detail()).isEqualTo("/text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/html", ""})
    void documentWithoutPlainTextIsNotWritten(String type) {
        var note = note(type);
        note.getContentFirstRep().getAttachment().setData(new byte[] {37});

        assertThat(refusal(note).code()).isEqualTo("NOT_TEXT");
    }

    @Test
    void messageWithoutPersonTimeOrStatusIsNotWritten() {
        Observation timeless = weight();
        timeless.setEffective(null);
        var alone = new OutboundMessage("d1", "", Instant.EPOCH, "SE1", "SE2", List.of(weight()));
        Untranslatable nobody = catchThrowableOfType(
                Untranslatable.class,
                () -> JsonWriters.find(alone).orElseThrow().write(alone, CANONICAL));

        assertThat(nobody.place()).isEqualTo("Patient");
        assertThat(refusal(timeless).getMessage()).contains("'takenAt'");
        assertThat(refusal(weight().setStatus(null)).place()).isEqualTo("Observation.status");
        assertThat(refusal(new Appointment()).code()).isEqualTo("MISSING");
        assertThat(refusal(new Communication()).code()).isEqualTo("MISSING");
    }

    @Test
    void characterThatTheDestinationLacksIsNotReplaced() {
        var to = new Destination(
                "norrvik-homecare",
                "csv",
                "",
                StandardCharsets.ISO_8859_1,
                ZoneId.of("Europe/Stockholm"),
                "",
                false,
                Set.of(),
                Spelling.CANONICAL,
                Map.of());
        Observation smiling = weight().setValue(new StringType("\u263a"));
        Untranslatable refusal = catchThrowableOfType(
                Untranslatable.class,
                () -> CsvWriters.find(message(smiling)).orElseThrow().write(message(smiling), to));

        assertThat(refusal.code()).isEqualTo("BAD_ENCODING");
    }

    @Test
    void kindFollowsFromEventOrFocus() {
        var stay = new Encounter();
        stay.getClass_().setCode("IMP");
        var order = new ServiceRequest();
        var named = new OutboundMessage("d1", "careNote", Instant.EPOCH, "SE1", "SE2", List.of(weight(), patient()));

        assertThat(JsonWriters.find(message(stay))).isEmpty();
        assertThat(JsonWriters.find(message(order))).isEmpty();
        assertThat(CsvWriters.find(message(new CarePlan()))).isEmpty();
        assertThat(CsvWriters.find(message(new Communication()))).isPresent();
        assertThat(catchThrowableOfType(
                                Untranslatable.class,
                                () -> JsonWriters.find(named).orElseThrow().write(named, CANONICAL))
                        .code())
                .isEqualTo("WRONG_TYPE");
    }

    private static Untranslatable refusal(Resource focus) {
        return catchThrowableOfType(
                Untranslatable.class,
                () -> JsonWriters.find(message(focus)).orElseThrow().write(message(focus), CANONICAL));
    }
}
