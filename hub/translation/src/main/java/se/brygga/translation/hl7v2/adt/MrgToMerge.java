package se.brygga.translation.hl7v2.adt;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Patient.PatientLinkComponent;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.translated.PersonMerged;
import se.brygga.translation.hl7v2.element.CxToIdentifier;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.person.PersonFields.Identified;
import se.brygga.translation.hl7v2.person.PersonInMessage;

/** Translates MRG-1 of an A40: the person known by these identifiers is the one of PID-3 (HL7 v2.5.1, 3.3.40). */
final class MrgToMerge {

    private MrgToMerge() {}

    /** Adds a link {@code replaces} for each old identifier to the surviving patient. */
    static PersonMerged translate(List<Identified> replaced, Patient survivor, Transfer transfer) {
        for (Identified one : replaced) {
            String target = "Patient.link[" + survivor.getLink().size() + "].other.identifier";
            var other = new Reference();
            other.setIdentifier(CxToIdentifier.translate(one.field(), one.read(), transfer, target));
            survivor.addLink(
                    new PatientLinkComponent().setType(LinkType.REPLACES).setOther(other));
        }
        return new PersonMerged(PersonInMessage.strongestFirst(replaced));
    }
}
