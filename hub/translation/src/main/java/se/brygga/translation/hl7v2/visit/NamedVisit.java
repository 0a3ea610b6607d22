package se.brygga.translation.hl7v2.visit;

import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Pv1;

/** The visit that a message about something else names: it is referred to, never made or changed (messages.md 5). */
public final class NamedVisit {

    private NamedVisit() {}

    /**
     * Returns a reference to the visit by PV1-19, else by PV1-44; null if neither is there.
     *
     * <p>What else PV1 and PV2 say is told by ADT messages. {@code target} is the path of the reference.
     */
    public static Reference reference(Message message, PersonIdentifier person, Transfer transfer, String target) {
        transfer.leaveOut(message.first("PV1"));
        transfer.leaveOut(message.first("PV2"));
        Pv1 pv1 = message.pv1();
        Cx number = pv1.visitNumber();
        boolean named = number.id().present();
        boolean timed = DtmToDateTime.instant(pv1.admitted(), transfer.source().zone(), transfer.losses()) != null;
        if (!named && !timed) {
            return null;
        }
        Reference visit = new Reference("Encounter/" + VisitNumber.stay(pv1, person, transfer));
        if (named) {
            // The visit may not have been told of: whoever reads of it finds it by its number.
            String identifier = target.replace(".reference", ".identifier");
            visit.setIdentifier(VisitNumber.translate(number, "VN", transfer, identifier));
        } else {
            transfer.mapped(pv1.admitted(), target);
        }
        return visit;
    }
}
