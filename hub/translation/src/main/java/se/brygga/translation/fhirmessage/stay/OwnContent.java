package se.brygga.translation.fhirmessage.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.translation.fhirmessage.envelope.Enclosed;
import se.brygga.translation.fhirmessage.envelope.Received;

/** What our own events carry beside the stay: the meeting that is called, the document that is handed over (messages.md 2). */
final class OwnContent {

    private OwnContent() {}

    /** Returns each Appointment and DocumentReference, named by its identifier, else by the letter. */
    static List<Resource> of(Received received) {
        List<Resource> kept = new ArrayList<>();
        for (Appointment one : received.entries().all(Appointment.class)) {
            kept.add(keep(one, received));
        }
        for (DocumentReference one : received.entries().all(DocumentReference.class)) {
            kept.add(keep(one, received));
        }
        return kept;
    }

    /** Returns the id that a meeting or document is kept by; empty for any other resource. */
    static Optional<String> idOf(Resource sent, Received received) {
        return identifier(sent).map(identifier -> {
            String name = identifier.hasValue()
                    ? (identifier.hasSystem() ? identifier.getSystem() : "") + '|' + identifier.getValue()
                    : "letter|" + received.letter() + '|' + sent.getIdElement().getIdPart();
            return received.source().resourceId(sent.fhirType(), name);
        });
    }

    private static Optional<Identifier> identifier(Resource sent) {
        if (sent instanceof Appointment meeting) {
            return Optional.of(meeting.getIdentifierFirstRep());
        }
        return sent instanceof DocumentReference document
                ? Optional.of(
                        document.hasMasterIdentifier()
                                ? document.getMasterIdentifier()
                                : document.getIdentifierFirstRep())
                : Optional.empty();
    }

    private static Resource keep(DomainResource sent, Received received) {
        return Enclosed.of(sent, idOf(sent, received).orElseThrow(), received).resource();
    }
}
