package se.brygga.translation.fhirmessage.out;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;

/** References that say only that they mean the person get the Patient of the message. */
final class PersonReferences {

    private PersonReferences() {}

    static void fill(Base base, Reference patient) {
        for (Property property : base.children()) {
            for (Base value : property.getValues()) {
                if (value instanceof Reference reference && "Patient".equals(reference.getType())) {
                    reference.setReference(patient.getReference()).setType(null);
                } else if (value != null && !value.isPrimitive()) {
                    fill(value, patient);
                }
            }
        }
    }
}
