package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.Translated;

/** What stands beside the visit in ADT survives there and back: diagnoses, allergies, relatives, leaves (messages.md 7). */
class AdtClinicalRoundTripTest {

    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    private static final Pattern LAW = Pattern.compile(
            "(Condition\\.(code|onset|recordedDate)|AllergyIntolerance\\.(code|criticality|category|onset)"
                    + "|RelatedPerson\\.(name|relationship\\[0]\\.coding\\[0])).*");

    @Property(tries = 150)
    void diagnosesAllergiesAndRelativesSurvive(
            @ForAll("texts") String text,
            @ForAll("times") DateTimeType time,
            @ForAll("names") HumanName name,
            @ForAll("triggers") String trigger,
            @ForAll("versions") String version) {
        var condition = new Condition();
        condition.setId("c1");
        condition.getCode().addCoding(new Coding("http://hl7.org/fhir/sid/icd-10", "S720", text));
        condition.setOnset(time.copy());
        condition.setRecordedDateElement(time.copy());
        var allergy = new AllergyIntolerance();
        allergy.getCode().addCoding(new Coding("http://snomed.info/sct", "91936005", text));
        allergy.addCategory(AllergyIntolerance.AllergyIntoleranceCategory.FOOD);
        allergy.setCriticality(AllergyIntolerance.AllergyIntoleranceCriticality.LOW);
        var relative = new RelatedPerson();
        relative.addName(name);
        relative.addRelationship().addCoding(new Coding(ROLES, "CHILD", null));
        Resource[] resources = {AdtWriterTest.visit(), AdtWriterTest.patient(), condition, allergy, relative};

        Translated back =
                Outbound.back(Outbound.write(Outbound.message(trigger, resources), Outbound.destination(version)));

        assertThat(Meaning.differences(law(List.of(resources)), law(back.resources())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A21, 2026-02-28T09:00:00Z", "A22, 2026-03-01T17:00:00Z", "A52, 2026-02-28T09:00:00Z"})
    void theTimesOfALeaveSurvive(String trigger, String at) {
        Encounter visit = AdtWriterTest.visit();
        visit.addExtension(
                Canonical.LEAVE,
                new Period()
                        .setStartElement(new DateTimeType("2026-02-28T10:00:00+01:00"))
                        .setEndElement(new DateTimeType("2026-03-01T18:00:00+01:00")));

        Translated back = Outbound.back(Outbound.write(
                Outbound.message(trigger, visit, AdtWriterTest.patient()), Outbound.destination("2.5.1")));

        assertThat(back.events()).hasSize(1);
        assertThat(((StayEvent) back.events().get(0)).at()).isEqualTo(at);
    }

    @Property(tries = 300)
    void anyTextIsWrittenOrRefusedWithAPlace(@ForAll String text, @ForAll("charsets") String charset) {
        var patient = AdtWriterTest.patient();
        patient.getNameFirstRep().setFamily(text);
        var destination = Outbound.destination("2.5.1", java.nio.charset.Charset.forName(charset));
        try {
            Written written = Outbound.write(Outbound.message("A31", patient), destination);
            String line = new String(written.content(), destination.charset());
            assertThat(line.chars().filter(one -> one < ' ' && one != '\r' && one != '\t'))
                    .isEmpty();
            assertThat(line.chars().filter(one -> one == '\r')).hasSize(4);
        } catch (Untranslatable e) {
            assertThat(e.place()).isEqualTo("Patient.name[0].family");
            assertThat(e.code()).isEqualTo("CHARSET_UNFIT");
        }
    }

    @Provide
    Arbitrary<String> charsets() {
        return Arbitraries.of("UTF-8", "ISO-8859-1", "windows-1252");
    }

    @Provide
    Arbitrary<String> texts() {
        return AdtArbitraries.text();
    }

    @Provide
    Arbitrary<DateTimeType> times() {
        return AdtArbitraries.times();
    }

    @Provide
    Arbitrary<HumanName> names() {
        return AdtArbitraries.names();
    }

    @Provide
    Arbitrary<String> triggers() {
        return Arbitraries.of("A01", "A03", "A08", "A13");
    }

    @Provide
    Arbitrary<String> versions() {
        return Arbitraries.of("2.4", "2.5.1", "2.6", "2.8");
    }

    private static Map<String, String> law(List<? extends Resource> resources) {
        var told = resources.stream()
                .filter(one -> Stream.of("Condition", "AllergyIntolerance", "RelatedPerson")
                        .anyMatch(one.fhirType()::equals))
                .toList();
        return Meaning.of(told, path -> LAW.matcher(path).matches());
    }
}
