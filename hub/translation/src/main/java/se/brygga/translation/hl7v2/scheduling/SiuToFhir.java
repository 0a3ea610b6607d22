package se.brygga.translation.hl7v2.scheduling;

import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.person.RecordedAt;
import se.brygga.translation.hl7v2.visit.NamedVisit;

/** Translates SIU messages: Patient and Appointment (messages.md 5). */
public final class SiuToFhir {

    private SiuToFhir() {}

    /** Translates a message whole or throws {@link Untranslatable}. */
    public static Translated translate(InboxMessage inbox, Source source) {
        Message message = MessageReader.read(inbox.content(), source.charset());
        Transfer transfer = Transfer.of(message, inbox, source);
        PersonInMessage about = PersonInMessage.read(message, transfer);
        String event = inbox.type().substring(inbox.type().indexOf('^') + 1);
        Appointment appointment = SchToAppointment.translate(message, event, transfer);
        Reference visit = NamedVisit.reference(
                message, about.strongest(), transfer, "Appointment.supportingInformation[0].reference");
        appointment.addSupportingInformation(visit);
        return new Translated(
                about.identifiers(),
                RecordedAt.of(message, inbox, transfer),
                List.of(about.patient(), appointment),
                transfer.cleared(),
                List.of(),
                transfer.losses());
    }
}
