package se.brygga.simulators.bench.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.RegisterEntry;

/** The entry by which a person lets one unit read what all others keep (SVOD 3:1). */
final class ConsentToAll {

    private static final String ID = "bench-consent";
    private static final int DAYS = 30;

    private ConsentToAll() {}

    static RegisterEntry of(String person, String provider, String unit, Instant now) {
        var consent = new Consent().setStatus(ConsentState.ACTIVE).setDateTime(Date.from(now));
        consent.setId(ID);
        consent.setPatient(new Reference("Patient/" + person));
        var actor = new provisionActorComponent();
        actor.getRole()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ParticipationType")
                .setCode("IRCP");
        actor.getReference()
                .setType("Organization")
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(unit));
        consent.getProvision().setType(ConsentProvisionType.PERMIT).addActor(actor);
        consent.getProvision()
                .getPeriod()
                .setStart(Date.from(now.minus(1, ChronoUnit.DAYS)))
                .setEnd(Date.from(now.plus(DAYS, ChronoUnit.DAYS)));
        return new RegisterEntry(ID, "consent", person, provider, consent, now, null);
    }
}
