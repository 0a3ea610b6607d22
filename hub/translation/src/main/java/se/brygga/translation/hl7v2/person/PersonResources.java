package se.brygga.translation.hl7v2.person;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Al1;
import se.brygga.translation.hl7v2.segment.Iam;
import se.brygga.translation.hl7v2.segment.Nk1;
import se.brygga.translation.hl7v2.segment.Segment;

/** What a message tells of a person beside PID: relatives (NK1) and allergies (AL1, IAM). */
public final class PersonResources {

    private PersonResources() {}

    /** Returns the RelatedPersons and AllergyIntolerances, in the order of the message. */
    public static List<Resource> translate(Message message, PersonInMessage about, Transfer transfer) {
        List<Resource> resources = new ArrayList<>();
        int relatives = 0;
        for (Segment segment : message.segments()) {
            switch (segment.name()) {
                case "NK1" -> {
                    relatives++;
                    resources.add(Nk1ToRelatedPerson.translate(new Nk1(segment), relatives, about, transfer));
                }
                case "AL1" ->
                    Al1ToAllergy.translate(new Al1(segment), about, message, transfer)
                            .ifPresent(resources::add);
                case "IAM" ->
                    IamToAllergy.translate(new Iam(segment), about, message, transfer)
                            .ifPresent(resources::add);
                default -> {}
            }
        }
        return resources;
    }
}
