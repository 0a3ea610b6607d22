package se.brygga.translation.hl7v2.visit;

import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Segment;

/** The visit that a message about something else names by PV1-19: it is referred to, never made or changed. */
public final class NamedVisit {

    private NamedVisit() {}

    /** Returns a reference to the visit; null if none is named. What else PV1 and PV2 say is told by ADT messages. */
    public static Reference reference(Message message, PersonIdentifier person, Transfer transfer, String target) {
        for (Segment visit : new Segment[] {message.first("PV1"), message.first("PV2")}) {
            visit.leaves((field, place, text) -> transfer.losses().dropped(place, Reason.NOT_NEEDED));
        }
        Cx number = message.pv1().visitNumber();
        if (!number.id().present()) {
            return null;
        }
        // The visit may not have been told of: whoever reads of it finds it by its number.
        String identifier = target.replace(".reference", ".identifier");
        return new Reference("Encounter/" + VisitNumber.stay(message.pv1(), person, transfer))
                .setIdentifier(VisitNumber.translate(number, "VN", transfer, identifier));
    }
}
