package se.brygga.translation.hl7v2.observation;

import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Pv1;
import se.brygga.translation.hl7v2.segment.Segment;
import se.brygga.translation.hl7v2.visit.VisitNumber;

/** The visit that results, orders and documents belong to: they refer to it and never change it (messages.md 5). */
public final class ReferredVisit {

    private ReferredVisit() {}

    /** Returns a reference to the Encounter; an empty one if no visit is named. */
    public static Reference of(Message message, PersonIdentifier person, Transfer transfer) {
        notNeeded(message.first("PV1"), transfer.losses());
        notNeeded(message.first("PV2"), transfer.losses());
        Pv1 pv1 = message.pv1();
        boolean numbered = pv1.visitNumber().id().present();
        if (!numbered && !pv1.admitted().present()) {
            return new Reference();
        }
        var reference = new Reference("Encounter/" + VisitNumber.stay(pv1, person, transfer));
        if (numbered) {
            // The visit may not have been told of: whoever reads of it finds it by its number.
            reference.setIdentifier(
                    VisitNumber.translate(pv1.visitNumber(), "VN", transfer, "Encounter.identifier"));
        } else {
            transfer.mapped(pv1.admitted(), "Encounter.id");
        }
        return reference;
    }

    /** The visit itself is told by ADT messages. */
    private static void notNeeded(Segment visit, LossReport losses) {
        visit.leaves((field, place, text) -> losses.dropped(place, Reason.NOT_NEEDED));
    }
}
