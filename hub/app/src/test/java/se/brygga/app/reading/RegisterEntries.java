package se.brygga.app.reading;

import java.time.Instant;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.RegisterEntry;

/** Entries of the registers, as the profiles have them. */
public final class RegisterEntries {

    private RegisterEntries() {}

    /** A consent to that a unit reads. */
    public static RegisterEntry consent(String id, String person, String provider, String unit) {
        Consent consent = of("consent", id, person, provider);
        consent.getProvision().setType(ConsentProvisionType.PERMIT).addActor(recipient(unit));
        return entry("consent", id, person, provider, consent);
    }

    /** A block of all of a provider's. */
    public static RegisterEntry outerBlock(String id, String person, String provider) {
        return block("outer", id, person, provider);
    }

    /** A block of what each unit of a provider has, from its other units. */
    public static RegisterEntry innerBlock(String id, String person, String provider) {
        return block("inner", id, person, provider);
    }

    private static RegisterEntry block(String kind, String id, String person, String provider) {
        Consent consent = of("block", id, person, provider);
        consent.addExtension(Canonical.BASE + "/StructureDefinition/block-kind", new CodeType(kind));
        consent.getProvision().setType(ConsentProvisionType.DENY);
        return entry("block", id, person, provider, consent);
    }

    /** A lift of a provider's block, recorded at that time. */
    public static RegisterEntry lift(String id, String person, String provider, Instant at) {
        return new RegisterEntry(id, "lift", person, provider, of("lift", id, person, provider), at, null);
    }

    private static Consent of(String kind, String id, String person, String provider) {
        var consent = new Consent().setStatus(ConsentState.ACTIVE).setPatient(new Reference("Patient/" + person));
        consent.setId(id);
        consent.addCategory().addCoding(new Coding(Canonical.BASE + "/CodeSystem/register-kind", kind, null));
        consent.addOrganization().setIdentifier(hsaId(provider));
        consent.setDateTimeElement(new DateTimeType("2026-01-01T00:00:00Z"));
        return consent;
    }

    private static provisionActorComponent recipient(String unit) {
        var actor = new provisionActorComponent();
        actor.getRole().addCoding(new Coding(null, "IRCP", null));
        actor.setReference(new Reference().setType("Organization").setIdentifier(hsaId(unit)));
        return actor;
    }

    private static Identifier hsaId(String value) {
        return new Identifier().setSystem(Canonical.HSA_ID).setValue(value);
    }

    private static RegisterEntry entry(String kind, String id, String person, String provider, Consent content) {
        return new RegisterEntry(id, kind, person, provider, content, Instant.parse("2026-01-01T00:00:00Z"), null);
    }
}
