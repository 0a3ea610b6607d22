package se.brygga.app.fhir.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.fhir.summary.Documents.json;
import static se.brygga.app.fhir.summary.Documents.only;
import static se.brygga.app.fhir.summary.Documents.section;
import static se.brygga.app.fhir.summary.Documents.text;

import ca.uhn.fhir.context.FhirContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import se.brygga.app.reading.Omission;

/** What a patient summary says, of those from whom nothing is withheld (view.md 3.5). */
class SummaryTest {

    private final Bundle whole =
            Summary.of(Views.of(Stream.concat(Stream.of(People.tolvan()), People.record().stream())), Views.STAMP);

    @Test
    void theCompositionComesFirstAndThePersonNext() {
        assertThat(whole.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(whole.getEntry().get(0).getResource()).isInstanceOf(Composition.class);
        assertThat(whole.getEntry().get(1).getResource()).isInstanceOf(Patient.class);
        Composition composition = Documents.composition(whole);
        assertThat(composition.getAttester()).isEmpty();
        assertThat(composition.getType().getCodingFirstRep().getCode()).isEqualTo("60591-5");
    }

    @Test
    void everyKindOfContentHasItsSection() {
        assertThat(Documents.composition(whole).getSection())
                .extracting(one -> one.getCode().getCodingFirstRep().getCode())
                .containsExactly(
                        "48765-2", "10160-0", "11450-4", "11369-6", "47519-4", "46264-8", "30954-2", "8716-3",
                        "11348-0", "18776-5", "29762-2", "42348-3");
    }

    @Test
    void everyReferenceLeadsIntoTheDocument() {
        Set<String> urns = Set.copyOf(whole.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .toList());
        assertThat(urns).hasSize(whole.getEntry().size()).allMatch(url -> url.startsWith("urn:uuid:"));
        List<String> references = whole.getEntry().stream()
                .flatMap(entry -> FhirContext.forR4Cached()
                        .newTerser()
                        .getAllPopulatedChildElementsOfType(entry.getResource(), Reference.class)
                        .stream())
                .filter(Reference::hasReference)
                .map(Reference::getReference)
                .toList();
        assertThat(references).hasSizeGreaterThan(whole.getEntry().size()).allMatch(urns::contains);
    }

    @Test
    void whatAnEntryNeedsComesWithIt() {
        assertThat(only(whole, "Medication")).hasSize(1);
        assertThat(only(whole, "Goal")).hasSize(1);
        assertThat(only(whole, "Encounter")).isEmpty();
        assertThat(text(section(whole, Section.MEDICATIONS))).contains("Metoprolol 50 mg", "Paracetamol 500 mg");
    }

    @Test
    void ofEachMeasurementTheLatestIsShown() {
        assertThat(only(whole, "Observation"))
                .extracting(Resource::getIdPart)
                .contains("o1")
                .doesNotContain("o-old");
    }

    @Test
    void orderedMedicationStaysAnOrderAndIsNotSaidToBeTaken() {
        assertThat(only(whole, "MedicationRequest")).hasSize(1);
        MedicationRequest request =
                (MedicationRequest) only(whole, "MedicationRequest").get(0);
        assertThat(request.getMeta().hasProfile(ToIps.profile("MedicationRequest")))
                .isTrue();
    }

    @Test
    void theOwnersNameIsOnEveryFact() {
        assertThat(only(whole, "Condition"))
                .allMatch(one -> one.getMeta().getTagFirstRep().getCode().equals("SE2329990010-V1"));
    }

    @Test
    void aConditionWithoutStatusIsShownAsCurrentAndSaysSo() {
        assertThat(text(section(whole, Section.PROBLEMS))).contains("Uppgift saknas, visas som aktuell");
    }

    @Test
    void storedNarrativesAreNeverShown() {
        AllergyIntolerance allergy = allergy("Nötter");
        allergy.getText().setStatus(NarrativeStatus.ADDITIONAL).setDivAsString("<div>Hemligt</div>");
        Bundle summary = Summary.of(Views.of(Stream.of(People.tolvan(), allergy)), Views.STAMP);
        assertThat(json(summary)).doesNotContain("Hemligt");
        assertThat(only(summary, "AllergyIntolerance")).allMatch(one -> !((DomainResource) one).hasText());
    }

    @Test
    void markupInAFieldIsText() {
        Bundle summary = Summary.of(
                Views.of(Stream.of(People.tolvan(), allergy("<script>alert(1)</script> ${jndi:ldap://x} \u202Ecba"))),
                Views.STAMP);
        String div = section(summary, Section.ALLERGIES).getText().getDivAsString();
        assertThat(div).contains("&lt;script&gt;alert(1)&lt;/script&gt; ${jndi:ldap://x} \uFFFDcba");
        assertThat(div).doesNotContain("<script", "\u202E");
    }

    @Test
    void nothingKnownIsNeverCalledNoneKnown() {
        Bundle empty = Summary.of(Views.of(Stream.of(People.tolvan())), Views.STAMP);
        assertThat(Documents.composition(empty).getSection()).hasSize(3);
        assertThat(json(empty))
                .contains("no-allergy-info", "no-medication-info", "no-problem-info")
                .doesNotContain("no-known-");
        assertThat(text(section(empty, Section.ALLERGIES)))
                .isEqualToIgnoringWhitespace("Inget att visa. Nothing to show.");
    }

    @Test
    void noneKnownStaysIfAClinicianSaidSo() {
        AllergyIntolerance none = allergy("Ingen känd överkänslighet");
        none.getCode().addCoding().setSystem("http://snomed.info/sct").setCode("716186003");
        Bundle summary =
                Summary.of(Views.of(EnumSet.of(Omission.BLOCKED), List.of(People.tolvan(), none)), Views.STAMP);
        SectionComponent section = section(summary, Section.ALLERGIES);
        assertThat(text(section)).contains("Spärrad information finns", "Ingen känd överkänslighet");
        assertThat(json(summary)).contains("716186003").doesNotContain("no-allergy-info");
    }

    @Test
    void errorsAndThingsThatNeverHappenedAreNotShown() {
        AllergyIntolerance wrong = allergy("Fel");
        wrong.setVerificationStatus(Clinical.code(
                "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification", "entered-in-error"));
        Observation planned = Clinical.laboratory("o9", "718-7", "2026-03-03", 1);
        planned.setStatus(Observation.ObservationStatus.REGISTERED);
        Bundle summary = Summary.of(Views.of(Stream.of(People.tolvan(), wrong, planned)), Views.STAMP);
        assertThat(only(summary, "AllergyIntolerance")).hasSize(1);
        assertThat(only(summary, "Observation")).isEmpty();
    }

    private static AllergyIntolerance allergy(String what) {
        return Clinical.kept("al9", new AllergyIntolerance())
                .setCode(new CodeableConcept().setText(what))
                .setPatient(Clinical.person());
    }
}
