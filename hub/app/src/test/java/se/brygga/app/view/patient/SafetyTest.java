package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.view.patient.Rich.CARE_CENTRE;
import static se.brygga.app.view.patient.Rich.REGION;
import static se.brygga.app.view.patient.Rich.WARD;
import static se.brygga.app.view.patient.Rich.code;
import static se.brygga.app.view.patient.Rich.period;
import static se.brygga.app.view.patient.Rich.words;

import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;

/** The safety row does not understate: the worst is said, and what is not simply taken is not listed as if it were (view.md 2.2). */
class SafetyTest {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";

    private final Rich rich = new Rich();

    @Test
    void theWorstReactionIsSaidWhateverComesFirst() {
        AllergyIntolerance allergy = allergy("Penicillin");
        allergy.addReaction().addManifestation(words("utslag")).setSeverity(AllergyIntoleranceSeverity.MILD);
        allergy.addReaction().addManifestation(words("anafylaxi")).setSeverity(AllergyIntoleranceSeverity.SEVERE);
        assertThat(safety()).contains("utslag, anafylaxi, svår").doesNotContain("lindrig");
    }

    @Test
    void whatMayHappenIsSaidBesideWhatHasHappened() {
        AllergyIntolerance allergy = allergy("Penicillin").setCriticality(AllergyIntoleranceCriticality.HIGH);
        allergy.addReaction().addManifestation(words("utslag")).setSeverity(AllergyIntoleranceSeverity.MILD);
        assertThat(safety()).contains("utslag, lindrig, hög risk");
    }

    @Test
    void fhirsOwnCodeDecidesIfAnAllergyIsOverAndADisagreementShowsIt() {
        allergy("Nötter")
                .setClinicalStatus(
                        code("urn:x", "A").addCoding(code(CLINICAL, "resolved").getCodingFirstRep()));
        allergy("Ägg")
                .setClinicalStatus(code("urn:x", "inactive")
                        .addCoding(code(CLINICAL, "active").getCodingFirstRep()));
        assertThat(safety()).contains("Ägg").doesNotContain("Nötter");
    }

    @Test
    void aDrugThatIsPausedPlannedOrUnknownSaysSo() {
        drug("Waran", MedicationStatementStatus.ONHOLD, period(30, null));
        drug("Eliquis", MedicationStatementStatus.INTENDED, period(30, null));
        drug("Alvedon", MedicationStatementStatus.UNKNOWN, period(30, null));
        drug("Furix", MedicationStatementStatus.ACTIVE, period(-3, null));
        drug("Trombyl", MedicationStatementStatus.ACTIVE, period(30, null));
        String safety = safety();
        assertThat(line(safety, "Waran")).contains("tillfälligt avbruten");
        assertThat(line(safety, "Eliquis")).contains("planerad");
        assertThat(line(safety, "Alvedon")).contains("status okänd");
        assertThat(line(safety, "Furix")).contains("börjar 2026-03-15");
        assertThat(line(safety, "Trombyl")).doesNotContain("standing");
    }

    @Test
    void aDrugWhoseTimeIsOverIsNotCurrent() {
        drug("Kåvepenin", MedicationStatementStatus.ACTIVE, period(40, 30));
        drug("Ciprofloxacin", MedicationStatementStatus.ACTIVE, period(5, 0).setEndElement(Rich.onDay(0)));
        prescription("Furadantin", period(40, 30));
        prescription("Metformin", null);
        assertThat(safety()).contains("Ciprofloxacin", "Metformin").doesNotContain("Kåvepenin", "Furadantin");
    }

    @Test
    void whoseDrugItIsStandsBesideIt() {
        drug("Trombyl", MedicationStatementStatus.ACTIVE, period(30, null));
        assertThat(line(safety(), "Trombyl")).contains("class=\"from\"", "Region");
    }

    private AllergyIntolerance allergy(String what) {
        return rich.add(new AllergyIntolerance().setCode(words(what)), REGION, WARD, 4);
    }

    private void drug(String name, MedicationStatementStatus status, Period period) {
        var drug = new MedicationStatement().setStatus(status).setEffective(period);
        rich.add(drug.setMedication(words(name)), REGION, CARE_CENTRE, 30);
    }

    private void prescription(String name, Period bounds) {
        var drug = new MedicationRequest()
                .setStatus(MedicationRequestStatus.ACTIVE)
                .setMedication(words(name));
        drug.addDosageInstruction().setText("1 tablett").getTiming().getRepeat().setBounds(bounds);
        rich.add(drug, REGION, CARE_CENTRE, 30);
    }

    private String safety() {
        rich.patient(RichPerson.patient());
        String page = Drawn.page(Ask.of("sv", null, null), Drawn.record(rich.all(), Set.of()));
        return WithdrawnTest.part(page, "safety");
    }

    private static String line(String safety, String drug) {
        return safety.substring(safety.indexOf(drug), safety.indexOf("</li>", safety.indexOf(drug)));
    }
}
