package se.brygga.simulators.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;

/** What two of the units know of the person: illnesses, hypersensitivity and drugs of one, vital signs of the other. */
final class FortnightKnown {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String ALLERGY = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private static final String[][] ILLNESSES = {
        {"Hjärtsvikt", "I50.9"}, {"Förmaksflimmer", "I48.9"}, {"Kroniskt bensår", "L97.9"}
    };
    private static final String[][] DRUGS = {
        {"Furosemid 40 mg", "1 tablett morgon och lunch"},
        {"Apixaban 2,5 mg", "1 tablett morgon och kväll"},
        {"Metoprolol 50 mg", "1 tablett på morgonen"},
        {"Paracetamol 500 mg", "2 tabletter vid behov, högst 6 per dygn"}
    };

    /** Breaths, saturation, systolic pressure, pulse, temperature, weight. */
    private static final String[][] SIGNS = {
        {"9279-1", "/min"},
        {"59408-5", "%"},
        {"8480-6", "mm[Hg]"},
        {"8867-4", "/min"},
        {"8310-5", "Cel"},
        {"29463-7", "kg"}
    };

    private final Scene scene;
    private final Papers papers;

    FortnightKnown(Scene scene, Papers papers) {
        this.scene = scene;
        this.papers = papers;
    }

    /** The care centre's part. */
    void illnesses() throws IOException, InterruptedException {
        List<Resource> known = new ArrayList<>();
        var allergy = new AllergyIntolerance();
        allergy.addIdentifier(papers.own("penicillin"));
        allergy.setCode(words("Penicillin")).setCriticality(AllergyIntoleranceCriticality.HIGH);
        allergy.setClinicalStatus(Papers.code(ALLERGY, "active"));
        allergy.addReaction().addManifestation(words("anafylaxi")).setSeverity(AllergyIntoleranceSeverity.SEVERE);
        known.add(allergy);
        for (String[] illness : ILLNESSES) {
            var condition = new Condition();
            condition.addIdentifier(papers.own(illness[1]));
            condition.setCode(words(illness[0]).addCoding(new Coding("https://www.icd10.se/", illness[1], null)));
            known.add(
                    condition.setClinicalStatus(Papers.code(CLINICAL, "active")).setOnset(since(1)));
        }
        for (String[] drug : DRUGS) {
            var statement = new MedicationStatement().setStatus(MedicationStatementStatus.ACTIVE);
            statement.addIdentifier(papers.own(drug[0].replaceAll("\\W", "-")));
            statement.setMedication(words(drug[0])).addDosage().setText(drug[1]);
            known.add(statement.setEffective(new Period().setStartElement(since(1))));
        }
        scene.write(
                scene.days().at(1, "08:40"),
                Neighbours.PRIMARY_CARE,
                papers.transaction(known.toArray(Resource[]::new)),
                "what the care centre knows: illnesses, drugs, and that penicillin is dangerous");
    }

    /** Home nursing's part: what it measured on its visits. */
    void signs() throws IOException, InterruptedException {
        List<Resource> measured = new ArrayList<>();
        measured.addAll(signs(1, "09:10", 18, 96, 138, 78, 36.8, 74.2));
        measured.addAll(signs(3, "09:20", 19, 95, 136, 82, 36.9, 75.0));
        measured.addAll(signs(5, "10:50", 22, 94, 142, 92, 37.3, 76.6));
        measured.addAll(signs(12, "10:20", 18, 96, 132, 76, 36.7, 73.1));
        measured.addAll(signs(13, "09:40", 18, 96, 134, 74, 36.8, 72.9));
        scene.write(
                scene.days().at(13, "09:50"),
                Neighbours.NURSING,
                papers.transaction(measured.toArray(Resource[]::new)),
                "vital signs of five visits, for the trend");
    }

    private List<Observation> signs(int day, String time, double... values) {
        ZonedDateTime at = scene.days().at(day, time);
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < SIGNS.length; i++) {
            var sign = new Observation().setStatus(ObservationStatus.FINAL);
            sign.addIdentifier(papers.own("d" + day + "-" + SIGNS[i][0]));
            sign.setCode(Papers.code("http://loinc.org", SIGNS[i][0]));
            sign.setEffective(new DateTimeType(Date.from(at.toInstant())));
            sign.addPerformer(Papers.unit(Papers.NURSING));
            all.add(sign.setValue(amount(values[i], SIGNS[i][1])));
        }
        return all;
    }

    private static Quantity amount(double value, String unit) {
        return new Quantity()
                .setValue(BigDecimal.valueOf(value))
                .setUnit(unit)
                .setSystem("http://unitsofmeasure.org")
                .setCode(unit);
    }

    private DateTimeType since(int day) {
        return new DateTimeType(scene.days().date(day).minusMonths(7).toString());
    }

    private static CodeableConcept words(String text) {
        return new CodeableConcept().setText(text);
    }
}
