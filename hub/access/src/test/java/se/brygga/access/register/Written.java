package se.brygga.access.register;

import java.time.Instant;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.RegisterEntry;

/** Writes entries of the registers in the form that the profiles prescribe. */
final class Written {

    private final String id;
    private final String kind;
    private final String provider;
    private final Consent consent = new Consent();
    private Instant annulledAt;

    private Written(String id, String kind, String provider) {
        this.id = id;
        this.kind = kind;
        this.provider = provider;
        consent.setId(id);
        consent.setStatus(ConsentState.ACTIVE);
        consent.addCategory()
                .addCoding()
                .setSystem(Canonical.BASE + "/CodeSystem/register-kind")
                .setCode(kind);
        consent.setPatient(new Reference("Patient/p1"));
        consent.addOrganization().getIdentifier().setSystem(Canonical.HSA_ID).setValue(provider);
        consent.setDateTimeElement(new DateTimeType("2026-03-01T10:00:00+01:00"));
        consent.getProvision().setType(kind.equals("block") ? ConsentProvisionType.DENY : ConsentProvisionType.PERMIT);
    }

    static Written entry(String id, String kind, String provider) {
        return new Written(id, kind, provider);
    }

    Written valid(String from, String until) {
        consent.getProvision().getPeriod().setStartElement(time(from)).setEndElement(time(until));
        return this;
    }

    Written hides(String from, String until) {
        consent.getProvision().getDataPeriod().setStartElement(time(from)).setEndElement(time(until));
        return this;
    }

    Written to(String type, String hsaId) {
        return actor("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", type, hsaId);
    }

    Written dataOf(String unit) {
        return actor("http://terminology.hl7.org/CodeSystem/extra-security-role-type", "data-owner", null, unit);
    }

    private Written actor(String system, String role, String type, String hsaId) {
        var actor = consent.getProvision().addActor();
        actor.getRole().addCoding().setSystem(system).setCode(role);
        actor.getReference()
                .setType(type)
                .getIdentifier()
                .setSystem(Canonical.HSA_ID)
                .setValue(hsaId);
        return this;
    }

    Written exempt(String type) {
        consent.getProvision()
                .addProvision()
                .setType(ConsentProvisionType.PERMIT)
                .addCode(new CodeableConcept(new Coding(Canonical.BASE + "/CodeSystem/information-type", type, null)));
        return this;
    }

    Written lifts(String block) {
        consent.setSource(new Reference("Consent/" + block));
        return with("lift-basis", new CodeType("PatientsConsent")).reason("The person has asked for it");
    }

    Written reason(String text) {
        return with("register-reason", new StringType(text));
    }

    Written code(String extension, String code) {
        return with(extension, new CodeType(code));
    }

    Written flag(String extension, boolean value) {
        return with(extension, new BooleanType(value));
    }

    private Written with(String extension, Type value) {
        consent.addExtension(Canonical.BASE + "/StructureDefinition/" + extension, value);
        return this;
    }

    Written status(ConsentState status) {
        consent.setStatus(status);
        return this;
    }

    Written annulled(Instant at) {
        annulledAt = at;
        return this;
    }

    RegisterEntry at(String recorded) {
        return new RegisterEntry(id, kind, "p1", provider, consent, Instant.parse(recorded), annulledAt);
    }

    RegisterEntry done() {
        return at("2026-03-01T09:00:00Z");
    }

    private static DateTimeType time(String text) {
        return text == null ? null : new DateTimeType(text);
    }
}
