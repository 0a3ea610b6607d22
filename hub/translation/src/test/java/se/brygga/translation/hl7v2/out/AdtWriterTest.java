package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.brygga.translation.hl7v2.out.Outbound.destination;
import static se.brygga.translation.hl7v2.out.Outbound.message;
import static se.brygga.translation.hl7v2.out.Outbound.segment;
import static se.brygga.translation.hl7v2.out.Outbound.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.outbound.OutboundMessage;

/** Segments of ADT as a hospital sees them. */
class AdtWriterTest {

    private final Patient patient = patient();
    private final Encounter visit = visit();

    @Test
    void theHeaderSaysFromWhomToWhomAndWhat() {
        OutboundMessage message = message("A01", visit, patient);

        assertThat(segment("MSH", text(message, destination("2.5.1"))))
                .isEqualTo("MSH|^~\\&|BRYGGA|SE2329990010-V1|MELLANLAND-EHR|SE2329990010-K01|20260301125930+0100||"
                        + "ADT^A01^ADT_A01|" + MessageControlId.of(message.id(), "2.5.1")
                        + "|P|2.5.1||||||UNICODE UTF-8");
        assertThat(segment("MSH", text(message, destination("2.3", StandardCharsets.ISO_8859_1))))
                .contains("||ADT^A01|")
                .endsWith("|P|2.3||||||8859/1");
    }

    @Test
    void thePersonHasIdentifierWithAuthorityAndTheVisitItsClassAndNumber() {
        String text = text(message("A01", visit, patient), destination("2.5.1"));

        assertThat(segment("EVN", text)).isEqualTo("EVN|A01|20260301125930+0100||||20260224091500+0100");
        assertThat(segment("PID", text))
                .isEqualTo("PID|1||191212121212^^^&1.2.752.129.2.1.3.1&ISO^PI||Tolvansson^Tolvan||19121212|M|||"
                        + "Storgatan 1^^Åkerby^^^^L");
        assertThat(segment("PD1", text)).isEqualTo("PD1||||||||||||N");
        assertThat(segment("PV1", text))
                .isEqualTo("PV1|1|I|Medicin 3^12^A||||||||||||||||V1^^^&1.2.3&ISO^VN" + "|".repeat(25)
                        + "20260224091500+0100");
    }

    @ParameterizedTest
    @CsvSource({
        "in-progress, A01",
        "finished, A03",
        "cancelled, A11",
        "onleave, A21",
        "planned, A08",
        "arrived, A08",
    })
    void withoutAnEventTheStatusDecides(String status, String trigger) {
        visit.setStatus(EncounterStatus.fromCode(status));

        assertThat(Outbound.write(message("", visit, patient), destination("2.5.1"))
                        .type())
                .isEqualTo("ADT^" + trigger);
    }

    @ParameterizedTest
    @CsvSource({"admitted, A01", "discharged, A03", "estimated-discharge-changed, A08", "leave-ended, A22", "A13, A13"})
    void eventsOfAStayHaveTheirTrigger(String event, String trigger) {
        assertThat(Outbound.write(message(event, visit, patient), destination("2.5.1"))
                        .type())
                .isEqualTo("ADT^" + trigger);
    }

    @Test
    void nobodyAndNothingKnownIsRefusedWithAPlace() {
        assertThat(refused(message("A01", visit))).isEqualTo("Patient PATIENT_MISSING");
        assertThat(refused(message("A01", patient))).isEqualTo("Encounter ENCOUNTER_MISSING");
        assertThat(refused(message("Z99", visit, patient))).isEqualTo("MessageHeader.event EVENT_UNKNOWN");
        assertThat(refused(message("A01", visit, new Patient()))).isEqualTo("Patient.identifier IDENTIFIER_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"sekretessmarkering, Y", "skyddadFolkbokforing, S", "okand, Y"})
    void whereAProtectedPersonIsGoesToNobody(String label, String code) {
        patient.getMeta().addSecurity(new Coding(Canonical.SECURITY_LABEL, label, null));
        patient.addTelecom().setValue("08-46500401");
        var relative = new RelatedPerson();
        relative.addName().setFamily("Svensson");

        String text = text(message("A01", visit, patient, relative), destination("2.5.1"));

        assertThat(segment("PD1", text)).isEqualTo("PD1||||||||||||" + code);
        assertThat(text).doesNotContain("Storgatan", "08-46500401", "NK1", "Svensson");
    }

    @Test
    void aLeaveStartsInA21AndEndsInA22() {
        visit.addExtension(
                Canonical.LEAVE,
                new Period()
                        .setStartElement(new DateTimeType("2026-02-28T10:00:00+01:00"))
                        .setEndElement(new DateTimeType("2026-03-01T18:00:00+01:00")));

        assertThat(segment("EVN", text(message("A21", visit, patient), destination("2.7"))))
                .isEqualTo("EVN||20260301125930+0100||||20260228100000+0100");
        assertThat(segment("EVN", text(message("A22", visit, patient), destination("2.7"))))
                .isEqualTo("EVN||20260301125930+0100||||20260301180000+0100");
    }

    @Test
    void diagnosesAndAllergiesStandWhereTheStructureHasRoom() {
        var condition = new Condition();
        condition.setId("c1");
        condition.getCode().addCoding(new Coding("https://www.icd10.se/", "S720", "Fraktur på lårbenshals"));
        condition.setRecordedDateElement(new DateTimeType("2026-02-24"));
        var allergy = new AllergyIntolerance();
        allergy.addCategory(AllergyIntolerance.AllergyIntoleranceCategory.MEDICATION);
        allergy.getCode().setText("Penicillin");
        allergy.setCriticality(AllergyIntolerance.AllergyIntoleranceCriticality.HIGH);
        OutboundMessage admitted = message("A01", visit, patient, condition, allergy);

        assertThat(text(admitted, destination("2.5.1"))).contains("\rAL1|1|DA|^Penicillin|SV\rDG1|1||S720^");
        assertThat(text(message("A21", visit, patient, condition, allergy), destination("2.5.1")))
                .doesNotContain("AL1", "DG1");
        Map<String, String> kinds = Map.of("A01", "mapped", "A21", "dropped");
        kinds.forEach((event, kind) -> assertThat(
                        Outbound.write(message(event, visit, patient, allergy), destination("2.5.1"))
                                .losses()
                                .fates()
                                .get("AllergyIntolerance.code.text")
                                .kind())
                .isEqualTo(kind));
    }

    private static String refused(OutboundMessage message) {
        var thrown = new StringBuilder();
        assertThatThrownBy(() -> Outbound.write(message, destination("2.5.1")))
                .isInstanceOfSatisfying(Untranslatable.class, e -> thrown.append(e.place() + ' ' + e.code()));
        return thrown.toString();
    }

    static Patient patient() {
        var patient = new Patient();
        patient.addIdentifier()
                .setSystem("http://electronichealth.se/identifier/personnummer")
                .setValue("191212121212");
        patient.addName().setFamily("Tolvansson").addGiven("Tolvan");
        patient.setBirthDateElement(new DateType("1912-12-12"));
        patient.setGender(org.hl7.fhir.r4.model.Enumerations.AdministrativeGender.MALE);
        patient.addAddress()
                .setUse(org.hl7.fhir.r4.model.Address.AddressUse.HOME)
                .addLine("Storgatan 1")
                .setCity("Åkerby");
        return patient;
    }

    static Encounter visit() {
        var visit = new Encounter();
        visit.setStatus(EncounterStatus.INPROGRESS);
        visit.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", null));
        visit.addIdentifier().setSystem("urn:oid:1.2.3").setValue("V1");
        visit.getPeriod().setStartElement(new DateTimeType("2026-02-24T09:15:00+01:00"));
        visit.addLocation().getLocation().setDisplay("Medicin 3 / 12 / A");
        return visit;
    }
}
