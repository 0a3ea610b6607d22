package se.brygga.app.pipeline;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;
import se.brygga.core.translated.IdentifierChanged;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.PersonMerged;
import se.brygga.core.translated.PersonUnmerged;
import se.brygga.core.translated.VisitMoved;

/** What a message says of who is who: persons merged and separated, identifiers replaced, visits moved (HL7 v2 A40, A37, A47, A45). */
final class PersonEvents {

    private PersonEvents() {}

    /** Applies an event to the person of the message; returns true if somebody's protection may count for others now. */
    static boolean apply(RecordTransaction record, Kept kept, PersonEvent event) {
        if (event instanceof PersonMerged merged) {
            merge(record, kept, merged.replaced());
            return true;
        }
        if (event instanceof IdentifierChanged changed) {
            merge(record, kept, changed.replaced());
            retire(record, kept, changed.replaced());
            return true;
        }
        if (event instanceof PersonUnmerged unmerged) {
            unmerge(record, kept, unmerged.separated());
        } else if (event instanceof VisitMoved moved) {
            record.moveStay(moved.stay(), kept.person());
        }
        return false;
    }

    private static void merge(RecordTransaction record, Kept kept, List<PersonIdentifier> replaced) {
        String other = record.person(replaced);
        if (!other.equals(kept.person())) {
            record.merge(other, kept.person(), kept.key());
        }
    }

    /** The links of that pair go with the merge. */
    private static void unmerge(RecordTransaction record, Kept kept, List<PersonIdentifier> separated) {
        record.unmergedPerson(separated).ifPresent(person -> record.unmerge(person, kept.person(), kept.key()));
        own(record, kept).ifPresent(stored -> {
            Patient patient = (Patient) stored.resource().copy();
            boolean changed =
                    patient.getLink().removeIf(link -> names(link.getOther().getIdentifier(), separated));
            if (changed) {
                record.put(kept.again(patient, stored, kept.at()));
            }
        });
    }

    /** What the person was called before stays readable, as an old identifier. */
    private static void retire(RecordTransaction record, Kept kept, List<PersonIdentifier> replaced) {
        own(record, kept).ifPresent(stored -> {
            Patient patient = (Patient) stored.resource().copy();
            patient.getIdentifier().stream()
                    .filter(identifier -> names(identifier, replaced))
                    .forEach(identifier -> identifier.setUse(Identifier.IdentifierUse.OLD));
            if (!patient.equalsDeep(stored.resource())) {
                record.put(kept.again(patient, stored, kept.at()));
            }
        });
    }

    private static Optional<StoredResource> own(RecordTransaction record, Kept kept) {
        return record.patient(kept.person(), kept.connector().organisation());
    }

    private static boolean names(Identifier identifier, List<PersonIdentifier> any) {
        return any.contains(new PersonIdentifier(identifier.getSystem(), identifier.getValue()));
    }
}
