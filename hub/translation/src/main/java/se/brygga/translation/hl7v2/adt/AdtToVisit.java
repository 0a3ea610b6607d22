package se.brygga.translation.hl7v2.adt;

import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.segment.Pv1;
import se.brygga.translation.hl7v2.visit.Pv1ToEncounter;
import se.brygga.translation.hl7v2.visit.VisitNumber;

/** Translates the visit of an ADT message: PV1, PV2 and the old visit number of MRG-5 (messages.md 5). */
final class AdtToVisit {

    private AdtToVisit() {}

    /** A message about an account only need not name a visit. */
    static boolean hasVisit(AdtEvent event, Message message) {
        Pv1 pv1 = message.pv1();
        boolean named = pv1.visitNumber().id().present() || pv1.admitted().present();
        return event.effect() != null && (event != AdtEvent.A41 || named);
    }

    static Encounter translate(AdtEvent event, Message message, PersonInMessage about, Transfer transfer) {
        transfer.leaveOut(message.mrg().segment());
        Encounter encounter = Pv1ToEncounter.translate(message, event.effect(), transfer);
        encounter.setId(stay(message, about, transfer));
        encounter.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        if (event == AdtEvent.A13) {
            takeEndBack(message.pv1().discharged(), encounter, transfer);
        }
        Cx old = message.mrg().visitNumber();
        if (old.id().present()
                && !old.id().value().equals(message.pv1().visitNumber().id().value())) { // MRG-5
            String target = "Encounter.identifier[" + encounter.getIdentifier().size() + ']';
            Identifier number = VisitNumber.translate(old, "VN", transfer, target);
            encounter.addIdentifier(number.setUse(IdentifierUse.OLD));
        }
        return encounter;
    }

    /** PV1-45 may still say which discharge is cancelled. */
    private static void takeEndBack(St discharged, Encounter encounter, Transfer transfer) {
        encounter.getPeriod().setEndElement(null);
        transfer.mapped(discharged, "StayEvent.at");
        transfer.replaced("Encounter.period.end");
    }

    /** Without a number of its own, a visit whose class changes is the one of MRG-5. */
    private static String stay(Message message, PersonInMessage about, Transfer transfer) {
        Cx old = message.mrg().visitNumber();
        return !message.pv1().visitNumber().id().present() && old.id().present()
                ? VisitNumber.stay(old, transfer.source())
                : VisitNumber.stay(message.pv1(), about.strongest(), transfer);
    }
}
