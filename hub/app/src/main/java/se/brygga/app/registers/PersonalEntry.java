package se.brygga.app.registers;

import java.time.Instant;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.RegisterEntry;

/**
 * An entry that a person makes at work: the Consent of the profiles, without a number of the patient.
 *
 * @param kind code of register-kind
 * @param reader who makes it
 * @param person id of the person
 * @param from when it was made, and counts from
 * @param until until when it counts; null without end
 */
record PersonalEntry(String kind, Reader reader, String person, Instant from, Instant until) {

    private static final String CARE_CONSENT = "SVOD 2022:913 3 kap. 1 §";
    private static final String SOCIAL_CONSENT = "SVOD 2022:913 3 kap. 2 §";
    private static final String EMERGENCY = "SVOD 2022:913 3 kap. 5-6 §§";

    /** Why somebody reads without consent. */
    record Danger(String code, String reason, boolean consentUnobtainable, boolean cannotRequestLift) {}

    /** Returns a consent for the reader or for everybody of the reader's unit. */
    RegisterEntry consent(boolean wholeUnit) {
        Consent consent = start(reader.side() == Side.CARE ? CARE_CONSENT : SOCIAL_CONSENT);
        recipient(
                consent,
                wholeUnit
                        ? RegisterTasks.body("Organization", reader.unit())
                        : RegisterTasks.body("Practitioner", reader.user()));
        return entry(consent);
    }

    /** Returns an emergency access for the reader, with this id; the unit that the user worked at stands in it. */
    RegisterEntry emergency(String id, Danger danger) {
        Consent consent = start(EMERGENCY);
        consent.setId("Consent/" + id);
        consent.addPerformer(RegisterTasks.body("Organization", reader.unit()));
        consent.addExtension(RegisterTerms.CONSENT_UNOBTAINABLE, new BooleanType(danger.consentUnobtainable()));
        consent.addExtension(RegisterTerms.CANNOT_REQUEST_LIFT, new BooleanType(danger.cannotRequestLift()));
        consent.addExtension(RegisterTerms.EMERGENCY_CODE, new CodeType(danger.code()));
        consent.addExtension(RegisterTerms.REASON, new StringType(danger.reason()));
        recipient(consent, RegisterTasks.body("Practitioner", reader.user()));
        return entry(consent);
    }

    private Consent start(String law) {
        var consent = new Consent();
        consent.setId("Consent/" + UUID.randomUUID().toString().replace("-", ""));
        consent.getMeta().setSource(Canonical.source(reader.provider()));
        consent.setStatus(ConsentState.ACTIVE);
        consent.setScope(concept(RegisterTerms.SCOPE, "patient-privacy"));
        consent.addCategory(concept(RegisterTerms.KIND, kind));
        consent.setPatient(new Reference("Patient/" + person));
        consent.setDateTimeElement(Moments.dateTime(from));
        consent.addPerformer(RegisterTasks.body("Practitioner", reader.user()));
        consent.addOrganization(RegisterTasks.body("Organization", reader.provider()));
        consent.setPolicyRule(new CodeableConcept().setText(law));
        var period = new Period().setStartElement(Moments.dateTime(from));
        if (until != null) {
            period.setEndElement(Moments.dateTime(until));
        }
        consent.getProvision().setType(ConsentProvisionType.PERMIT).setPeriod(period);
        return consent;
    }

    private static void recipient(Consent consent, Reference who) {
        consent.getProvision()
                .addActor(new provisionActorComponent()
                        .setRole(concept(RegisterTerms.PARTICIPATION, RegisterTerms.RECIPIENT))
                        .setReference(who));
    }

    private RegisterEntry entry(Consent consent) {
        return new RegisterEntry(consent.getIdPart(), kind, person, reader.provider(), consent, from, null);
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }
}
