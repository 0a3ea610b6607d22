package se.brygga.app.fhir.summary;

import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * The sections of a patient summary in their order
 * (<a href="http://hl7.org/fhir/uv/ips/STU1.1/StructureDefinition-Composition-uv-ips.html">IPS 1.1.0</a>, view.md 3.5).
 */
enum Section {
    ALLERGIES("48765-2", "Allergier och överkänslighet", "Allergies", Emptiness.REQUIRED, "AllergyIntolerance"),
    MEDICATIONS("10160-0", "Läkemedel", "Medication", Emptiness.REQUIRED, "MedicationStatement", "MedicationRequest"),
    PROBLEMS("11450-4", "Aktuella diagnoser", "Problems", Emptiness.REQUIRED, "Condition"),
    IMMUNIZATIONS("11369-6", "Vaccinationer", "Immunizations", Emptiness.CODED, "Immunization"),
    PROCEDURES("47519-4", "Åtgärder", "Procedures", Emptiness.CODED, "Procedure"),
    DEVICES("46264-8", "Hjälpmedel", "Medical devices", Emptiness.CODED, "DeviceUseStatement"),
    RESULTS("30954-2", "Resultat", "Results", Emptiness.LEFT_OUT, "Observation", "DiagnosticReport"),
    VITAL_SIGNS("8716-3", "Mätvärden", "Vital signs", Emptiness.TEXT, "Observation"),
    PAST_ILLNESS("11348-0", "Tidigare sjukdomar", "Past illness", Emptiness.LEFT_OUT, "Condition"),
    FUNCTIONAL_STATUS("47420-5", "Funktionstillstånd", "Functional status", Emptiness.TEXT, "Condition"),
    PLAN_OF_CARE("18776-5", "Planer", "Plan of care", Emptiness.TEXT, "CarePlan"),
    SOCIAL_HISTORY("29762-2", "Levnadsvanor", "Social history", Emptiness.TEXT, "Observation"),
    PREGNANCY("10162-6", "Graviditet", "Pregnancy", Emptiness.TEXT, "Observation"),
    ADVANCE_DIRECTIVES("42348-3", "Vilja inför framtida vård", "Advance directives", Emptiness.TEXT, "Consent");

    /** What the guide asks of a section without anything to show. */
    enum Emptiness {
        /** It stands there always, with an entry that says that there is no information. */
        REQUIRED,
        /** If something is withheld it stands there, with such an entry. */
        CODED,
        /** If something is withheld it stands there in words alone. */
        TEXT,
        /** The guide has no code for it: it is left out, and the document's text names it. */
        LEFT_OUT
    }

    private final String loinc;
    private final Bilingual title;
    private final Emptiness emptiness;
    private final Set<String> types;

    Section(String loinc, String swedish, String english, Emptiness emptiness, String... types) {
        this.loinc = loinc;
        this.title = new Bilingual(swedish, english);
        this.emptiness = emptiness;
        this.types = Set.of(types);
    }

    Bilingual title() {
        return title;
    }

    Emptiness emptiness() {
        return emptiness;
    }

    /** Types of its entries. */
    Set<String> types() {
        return types;
    }

    CodeableConcept code() {
        return new CodeableConcept(new Coding("http://loinc.org", loinc, null)).setText(title.english());
    }

    /** Tells whether it shows the latest of each kind of measurement, and not all that there ever were. */
    boolean showsOnlyTheLatest() {
        return types.contains("Observation");
    }
}
