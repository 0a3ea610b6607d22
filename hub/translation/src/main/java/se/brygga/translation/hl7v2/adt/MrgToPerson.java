package se.brygga.translation.hl7v2.adt;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Patient.PatientLinkComponent;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.IdentifierChanged;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.PersonMerged;
import se.brygga.translation.hl7v2.element.CxToIdentifier;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.person.PersonFields.Identified;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.segment.Mrg;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates MRG-1 of A40 and A47: who or what is replaced by PID-3 (HL7 v2.5.1, 3.3.40 and 3.3.47). */
final class MrgToPerson {

    private MrgToPerson() {}

    /** Adds a link {@code replaces} for each old identifier; each MRG is a person of its own. */
    static List<PersonEvent> merged(Message message, PersonInMessage about, Transfer transfer) {
        List<PersonEvent> events = new ArrayList<>();
        Patient survivor = about.patient();
        for (Segment segment : Group.of(message).all("MRG")) {
            List<Identified> replaced = replaced(new Mrg(segment), about, transfer);
            for (Identified one : replaced) {
                String target = "Patient.link[" + survivor.getLink().size() + "].other.identifier";
                var other = new Reference();
                other.setIdentifier(CxToIdentifier.translate(one.field(), one.read(), transfer, target));
                survivor.addLink(
                        new PatientLinkComponent().setType(LinkType.REPLACES).setOther(other));
            }
            events.add(new PersonMerged(PersonInMessage.strongestFirst(replaced)));
        }
        return events;
    }

    /** Keeps the old identifiers as such. */
    static List<PersonEvent> changed(Message message, PersonInMessage about, Transfer transfer) {
        List<PersonEvent> events = new ArrayList<>();
        Patient patient = about.patient();
        for (Segment segment : Group.of(message).all("MRG")) {
            List<Identified> replaced = replaced(new Mrg(segment), about, transfer);
            for (Identified one : replaced) {
                String target = "Patient.identifier[" + patient.getIdentifier().size() + ']';
                patient.addIdentifier(CxToIdentifier.translate(one.field(), one.read(), transfer, target)
                        .setUse(IdentifierUse.OLD));
            }
            events.add(new IdentifierChanged(PersonInMessage.strongestFirst(replaced)));
        }
        return events;
    }

    /** Returns the identifiers that are not the person's anyway; what both have says nothing of the change. */
    private static List<Identified> replaced(Mrg mrg, PersonInMessage about, Transfer transfer) {
        String place = mrg.segment().place(1);
        List<Identified> replaced = new ArrayList<>();
        for (Identified one : PersonInMessage.identified(mrg.identifiers(), place, mrg.birth(), transfer)) {
            if (about.identifiers().contains(one.read().identifier())) {
                transfer.dropped(one.field().id(), Reason.DUPLICATE_OF);
            } else {
                replaced.add(one);
            }
        }
        if (replaced.isEmpty()) {
            throw new Untranslatable(place, "MRG1_SAME_PERSON", "The old identifiers are the person's own");
        }
        return replaced;
    }
}
