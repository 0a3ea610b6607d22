package se.brygga.app.view.patient;

import static se.brygga.app.view.patient.Rich.CARE_CENTRE;
import static se.brygga.app.view.patient.Rich.HOME_CARE;
import static se.brygga.app.view.patient.Rich.MUNICIPALITY;
import static se.brygga.app.view.patient.Rich.NURSING;
import static se.brygga.app.view.patient.Rich.REGION;
import static se.brygga.app.view.patient.Rich.SOCIAL_CARE;
import static se.brygga.app.view.patient.Rich.WARD;
import static se.brygga.app.view.patient.Rich.amount;
import static se.brygga.app.view.patient.Rich.code;
import static se.brygga.app.view.patient.Rich.date;
import static se.brygga.app.view.patient.Rich.loinc;
import static se.brygga.app.view.patient.Rich.period;
import static se.brygga.app.view.patient.Rich.time;
import static se.brygga.app.view.patient.Rich.unit;
import static se.brygga.app.view.patient.Rich.words;

import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.app.reading.Permitted;
import se.brygga.core.fhir.Canonical;

/** Tolvan Tolvansson (test identity) after a stroke: what hospital, care centre, home nursing and home care have told. */
final class RichPerson {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private final Rich rich = new Rich();

    private RichPerson() {}

    static List<Permitted> everything() {
        var person = new RichPerson();
        person.rich.patient(patient());
        person.important();
        person.drugs();
        new RichStays(person.rich).add();
        person.conditions();
        person.measurements();
        person.notes();
        person.decisions();
        RichContacts.add(person.rich);
        return person.rich.all();
    }

    static Patient patient() {
        var patient = new Patient();
        patient.addIdentifier(new Identifier()
                .setSystem("http://electronichealth.se/identifier/personnummer")
                .setValue("191212121212"));
        patient.addName(new HumanName().setFamily("Tolvansson").addGiven("Tolvan"));
        patient.setBirthDateElement(new org.hl7.fhir.r4.model.DateType("1912-12-12"));
        return patient;
    }

    private void important() {
        var allergy = new AllergyIntolerance().setCode(words("Penicillin"));
        allergy.setClinicalStatus(code("c", "active")).setVerificationStatus(code("c", "confirmed"));
        allergy.addReaction().addManifestation(words("anafylaxi")).setSeverity(AllergyIntoleranceSeverity.SEVERE);
        rich.add(allergy, REGION, WARD, 40);
        var flag = new Flag().setStatus(Flag.FlagStatus.ACTIVE).setCode(words("Ingen hjärt-lungräddning"));
        flag.addCategory(words("Vårdbegränsning"));
        rich.add(flag, REGION, WARD, 9);
    }

    private void drugs() {
        drug("Apixaban 5 mg", "1 tablett morgon och kväll", REGION, WARD, 9);
        drug("Atorvastatin 40 mg", "1 tablett till natten", REGION, WARD, 9);
        drug("Metoprolol 50 mg", "1 tablett på morgonen", REGION, CARE_CENTRE, 130);
        drug("Paracetamol 500 mg", "2 tabletter vid behov, högst 6 per dygn", REGION, CARE_CENTRE, 130);
        drug("Omeprazol 20 mg", "1 kapsel på morgonen", REGION, WARD, 9);
        drug("Laktulos 670 mg/ml", "15 ml till natten", MUNICIPALITY, NURSING, 6);
    }

    private void drug(String name, String dose, String custodian, String unit, int days) {
        var drug = new MedicationStatement().setStatus(MedicationStatementStatus.ACTIVE);
        drug.setMedication(words(name)).addDosage().setText(dose);
        drug.setEffective(period(days, null)).setInformationSource(unit(unit));
        rich.add(drug, custodian, unit, days);
    }

    private void conditions() {
        for (String[] one : new String[][] {
            {"Hjärninfarkt", "I63.9"}, {"Förmaksflimmer", "I48.9"}, {"Dysfagi", "R13.9"}, {"Hypertoni", "I10.9"}
        }) {
            var condition = new Condition().setCode(words(one[0])).setClinicalStatus(code(CLINICAL, "active"));
            condition.getCode().addCoding().setSystem("https://www.icd10.se/").setCode(one[1]);
            condition.setVerificationStatus(code("v", "confirmed")).setOnset(Rich.onDay(16));
            rich.add(condition, REGION, WARD, 16);
        }
        var function = new Condition().setCode(words("Behöver stöd vid förflyttning och dusch"));
        rich.add(function.setOnset(Rich.onDay(8)), SOCIAL_CARE, HOME_CARE, 8);
    }

    private void measurements() {
        double[][] signs = {
            {16, 26, 90, 168, 96, 38.1, 8}, {15, 24, 92, 160, 92, 37.9, 6}, {14, 20, 94, 152, 84, 37.4, 3},
            {12, 18, 96, 146, 78, 37.0, 1}, {10, 18, 96, 142, 76, 36.9, 0}, {6, 18, 95, 144, 74, 36.8, 1},
            {3, 22, 93, 138, 82, 37.2, 5}, {1, 20, 94, 136, 80, 37.0, 3}
        };
        for (double[] one : signs) {
            int day = (int) one[0];
            boolean inHospital = day > 8;
            String custodian = inHospital ? REGION : MUNICIPALITY;
            String unit = inHospital ? WARD : NURSING;
            var set = new Observation().setStatus(ObservationStatus.FINAL).setCode(words("NEWS2"));
            set.setValue(amount(one[6], "")).setEffective(time(day)).addPerformer(unit(unit));
            String[] codes = {"9279-1", "59408-5", "8480-6", "8867-4", "8310-5"};
            String[] units = {"/min", "%", "mm[Hg]", "/min", "Cel"};
            for (int i = 0; i < codes.length; i++) {
                set.addComponent().setCode(loinc(codes[i])).setValue(amount(one[i + 1], units[i]));
            }
            rich.add(set, custodian, unit, day);
        }
        for (int day = 60; day > 0; day -= 7) {
            var weight = new Observation().setStatus(ObservationStatus.FINAL).setCode(loinc("29463-7"));
            weight.getCode().setText("Vikt");
            weight.setValue(amount(78.5 - (60 - day) * 0.07, "kg"))
                    .setEffective(time(day))
                    .addPerformer(unit(HOME_CARE));
            rich.add(weight, SOCIAL_CARE, HOME_CARE, day);
        }
    }

    private void notes() {
        note("Epikris", "Hjärninfarkt, vårdad på strokeenhet", ReferredDocumentStatus.FINAL, REGION, WARD, 9);
        note("Omvårdnadsepikris", "Överrapportering till hemsjukvården", ReferredDocumentStatus.FINAL, REGION, WARD, 9);
        note("Daganteckning", "Morgonbesök, äter bättre", ReferredDocumentStatus.FINAL, SOCIAL_CARE, HOME_CARE, 2);
        note("Daganteckning", "Sväljer sämre, kontakt med logoped", null, MUNICIPALITY, NURSING, 1);
    }

    private void note(
            String type, String title, ReferredDocumentStatus signed, String custodian, String unit, int days) {
        var note = new DocumentReference()
                .setType(words(type))
                .setDescription(title)
                .setDocStatus(signed);
        if (signed == null) {
            note.setDocStatus(ReferredDocumentStatus.PRELIMINARY);
        }
        rich.add(note.setDate(Rich.day(days)), custodian, unit, days);
    }

    private void decisions() {
        decision("HTJ", "Hjälp med dusch två gånger i veckan", amount(24.5, "h/month"), "SOL", SOCIAL_CARE, HOME_CARE);
        decision("HTJ", "Måltider, tre gånger dagligen", amount(31, "h/month"), "SOL", SOCIAL_CARE, HOME_CARE);
        decision("HSJV", "Läkemedelsövertag", null, "HSL", MUNICIPALITY, NURSING);
        var aid = new DeviceUseStatement().setTiming(Rich.onDay(8)).setDevice(new Reference().setDisplay("Rollator"));
        rich.add(aid.setSource(unit(CARE_CENTRE)), REGION, CARE_CENTRE, 8);
        var plan = new CarePlan().setTitle("Genomförandeplan hemtjänst").setAuthor(unit(HOME_CARE));
        plan.setStatus(CarePlan.CarePlanStatus.ACTIVE);
        plan.addCategory(code("https://fhir.inera.se/CodeSystem/typeofcareplan-cs", "GP"));
        plan.addExtension(Canonical.FOLLOW_UP_ON, date(-80));
        rich.add(plan.setPeriod(period(8, null)), SOCIAL_CARE, HOME_CARE, 8);
    }

    private void decision(
            String code,
            String what,
            org.hl7.fhir.r4.model.Quantity extent,
            String law,
            String custodian,
            String unit) {
        var decision =
                new ServiceRequest().setCode(code(Canonical.SERVICE_TYPE, code)).setQuantity(extent);
        decision.addOrderDetail(words(what)).addCategory(code(Canonical.LEGAL_BASIS, law));
        decision.setOccurrence(period(8, -170)).addPerformer(unit(unit));
        rich.add(decision, custodian, unit, 8);
    }
}
