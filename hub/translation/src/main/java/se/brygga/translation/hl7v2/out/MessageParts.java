package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.MessageWriter;

/** What all messages have in common: whom they are about, and what stands in the envelope or nowhere. */
final class MessageParts {

    private MessageParts() {}

    /** Returns the Patient; throws {@link Untranslatable} if there is none. */
    static Patient patient(MessageWriter writer) {
        return writer.message()
                .first(Patient.class)
                .orElseThrow(() -> new Untranslatable("Patient", "PATIENT_MISSING", "The message is about nobody"));
    }

    /** Writes PID and PD1, and PV1 if a visit is named. */
    static void personAndVisit(MessageWriter writer) {
        Patient patient = patient(writer);
        PatientToPid.write(patient, writer);
        PatientToPd1.write(patient, writer);
        writer.message().first(Encounter.class).ifPresent(visit -> EncounterToPv1.write(visit, null, writer));
    }

    /**
     * Notes for every resource what is no content of its own: ids and references inside the message, narrative, and what names
     * the person and the visit, which have segments of their own.
     */
    static void note(MessageWriter writer) {
        boolean visit = writer.message().first(Encounter.class).isPresent();
        String owner = Canonical.source(writer.message().sender());
        var elements = writer.elements();
        for (Resource resource : writer.message().resources()) {
            for (String path : new String[] {"id", "meta.versionId", "meta.lastUpdated", "meta.profile"}) {
                elements.dropped(resource, path, Reason.STRUCTURAL);
            }
            if (owner.equals(resource.getMeta().getSource())) {
                elements.mapped(resource, "meta.source", "MSH-4");
            }
            elements.dropped(resource, "text", Reason.DUPLICATE_OF);
            for (String path : new String[] {"subject", "patient", "for"}) {
                elements.mapped(resource, path, "PID-3");
            }
            if (visit) {
                elements.mapped(resource, "encounter", "PV1-19");
            }
        }
    }
}
