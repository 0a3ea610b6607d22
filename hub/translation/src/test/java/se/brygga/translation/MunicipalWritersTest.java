package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
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

        assertThat(text(written)).isEqualTo("{\"kind\":\"measurement\",\"sourceId\":\"o1\",\"personId\":\"191212121212\","
                + "\"custodian\":\"SE2329990010-V1\",\"unit\":\"SE2329990010-K01\",\"legalBasis\":\"HSL\","
                + "\"status\":\"completed\",\"recordedAt\":\"2026-03-02T10:00:00+01:00\",\"code\":\"urn:oid:1.2|NPU1\","
                + "\"takenAt\":\"2026-03-02T09:00:00+01:00\",\"value\":71.5,\"valueUnit\":\"kg\"}");
        assertThat(written.losses().fates().get("Observation.valueQuantity.value").detail())
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
                spelling, Map.of("measurements", Map.of("VIKT", "urn:oid:1.2|NPU1"), "statuses", Map.of("K", "completed")));

        Written written = CsvWriters.find(message(weight())).orElseThrow().write(message(weight()), to);

        assertThat(text(written)).isEqualTo("sourceId\tPNR\tcustodian\tunit\tauthor\tlegalBasis\tstatus\trecordedAt\tcode"
                + "\ttakenAt\tVÄRDE\tvalueUnit\tmethod\r\no1\t191212121212\tSE2329990010-V1\tSE2329990010-K01\t\tHSL\tK"
                + "\t02.03.2026 10:00\tVIKT\t02.03.2026 09:00\t71,5\tkg\t\r\n");
        assertThat(written.losses().fates().get("Observation.status").detail()).isEqualTo("column status");
    }

    @Test
    void whatCsvCannotHoldIsSaid() {
        Observation pressure = weight();
        pressure.addComponent().setValue(new Quantity(142)).getCode().setText("Systoliskt");

        Written written = CsvWriters.find(message(pressure)).orElseThrow().write(message(pressure), CANONICAL);

        assertThat(written.losses().fates().get("Observation.component[0].valueQuantity.value").detail())
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
                Untranslatable.class, () -> JsonWriters.find(alone).orElseThrow().write(alone, CANONICAL));

        assertThat(nobody.place()).isEqualTo("Patient");
        assertThat(refusal(timeless).getMessage()).contains("'takenAt'");
        assertThat(refusal(weight().setStatus(null)).place()).isEqualTo("Observation.status");
        assertThat(refusal(new Appointment()).code()).isEqualTo("MISSING");
        assertThat(refusal(new Communication()).code()).isEqualTo("MISSING");
    }

    @Test
    void characterThatTheDestinationLacksIsNotReplaced() {
        var to = new Destination(
                "norrvik-homecare", "csv", "", StandardCharsets.ISO_8859_1, ZoneId.of("Europe/Stockholm"), "", false,
                Set.of(), Spelling.CANONICAL, Map.of());
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

    private static Observation weight() {
        var weight = new Observation().setStatus(Observation.ObservationStatus.FINAL);
        weight.setId("o1");
        weight.getMeta().setSource("urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V1");
        weight.setCode(new CodeableConcept().addCoding(new Coding("urn:oid:1.2", "NPU1", "Vikt")));
        weight.setEffective(new DateTimeType("2026-03-02T08:00:00Z"));
        weight.setValue(new Quantity().setValue(71.5).setUnit("kg"));
        weight.getBodySite().setText("hela");
        return weight;
    }

    private static DocumentReference note(String type) {
        var note = new DocumentReference().setStatus(DocumentReferenceStatus.CURRENT);
        note.setDateElement(new InstantType("2026-03-02T09:00:00+01:00"));
        note.getType().addCoding(new Coding("urn:oid:1.3", "rem", "Remiss"));
        note.addContent().getAttachment().setContentType(type);
        note.addAuthor(new Reference("Practitioner/p1").setDisplay("Doktor Doktorsson"));
        return note;
    }

    private static OutboundMessage message(Resource... resources) {
        var all = new java.util.ArrayList<>(List.of(resources));
        all.add(patient());
        return new OutboundMessage(
                "d1", "", Instant.parse("2026-03-02T09:00:00Z"), "SE2329990010-K01", "SE2120009994-HTJ01", all);
    }

    private static Patient patient() {
        var patient = new Patient();
        patient.addIdentifier()
                .setSystem("http://electronichealth.se/identifier/personnummer")
                .setValue("191212121212");
        patient.addName().setFamily("Tolvansson");
        return patient;
    }

    private static Destination destination(Spelling spelling, Map<String, Map<String, String>> codes) {
        return new Destination(
                "akerby-homecare", "json", "", StandardCharsets.UTF_8, ZoneId.of("Europe/Stockholm"), "", false, Set.of(),
                spelling, codes);
    }

    private static String text(Written written) {
        return new String(written.content(), StandardCharsets.UTF_8);
    }
}
