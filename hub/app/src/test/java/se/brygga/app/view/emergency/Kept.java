package se.brygga.app.view.emergency;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.core.fhir.Canonical;

/** What the record and the registers of {@link PatientHub} hold. */
public final class Kept {

    private static final DateTimeType SINCE = new DateTimeType("2026-02-01T08:00:00Z");

    private Kept() {}

    /** Tolvan Tolvansson. */
    public static Patient patient(String id) {
        var patient = new Patient();
        patient.addIdentifier(new Identifier()
                .setSystem("http://electronichealth.se/identifier/personnummer")
                .setValue("191212121212"));
        patient.addName().setFamily("Tolvansson").addGiven("Tolvan");
        patient.setBirthDateElement(new DateType("1912-12-12"));
        patient.setId(id);
        return patient;
    }

    static Encounter stay(String id, String person) {
        var stay = new Encounter().setStatus(EncounterStatus.INPROGRESS).setSubject(new Reference("Patient/" + person));
        stay.setPeriod(new Period().setStartElement(SINCE)).setId(id);
        return stay;
    }

    static ServiceRequest homeCare(String id, String person) {
        var request = new ServiceRequest()
                .setStatus(ServiceRequestStatus.ACTIVE)
                .setSubject(new Reference("Patient/" + person));
        request.setOccurrence(new Period().setStartElement(SINCE)).setAuthoredOnElement(SINCE);
        request.getCode().setText("Hemtjänst");
        request.setId(id);
        return request;
    }

    /** A measurement with these words. */
    public static Observation measured(String id, String person, String words) {
        var observation =
                new Observation().setStatus(ObservationStatus.FINAL).setSubject(new Reference("Patient/" + person));
        observation.getCode().setText(words);
        observation.setEffective(SINCE).setId(id);
        return observation;
    }

    static Consent consentOf(String person, String unit) {
        Consent consent = of("consent", person);
        var actor = new provisionActorComponent();
        actor.getRole().addCoding(new Coding(null, "IRCP", null));
        actor.setReference(new Reference()
                .setType("Organization")
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(unit)));
        consent.getProvision().setType(ConsentProvisionType.PERMIT).addActor(actor);
        return consent;
    }

    /** A block of everything that a provider keeps; {@code kind} is outer or inner. */
    static Consent block(String person, String kind) {
        Consent consent = of("block", person);
        consent.addExtension(Canonical.BASE + "/StructureDefinition/block-kind", new CodeType(kind));
        consent.getProvision().setType(ConsentProvisionType.DENY);
        return consent;
    }

    /** A block of what one unit keeps, for the other units of its provider. */
    static Consent blockOf(String person, String unit) {
        Consent consent = block(person, "inner");
        var actor = new provisionActorComponent();
        actor.getRole().addCoding(new Coding(null, "data-owner", null));
        actor.setReference(new Reference()
                .setType("Organization")
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(unit)));
        consent.getProvision().addActor(actor);
        return consent;
    }

    private static Consent of(String kind, String person) {
        var consent = new Consent().setStatus(ConsentState.ACTIVE).setPatient(new Reference("Patient/" + person));
        consent.addCategory().addCoding(new Coding(Canonical.BASE + "/CodeSystem/register-kind", kind, null));
        consent.setDateTimeElement(new DateTimeType("2026-01-01T00:00:00Z"));
        return consent;
    }
}
