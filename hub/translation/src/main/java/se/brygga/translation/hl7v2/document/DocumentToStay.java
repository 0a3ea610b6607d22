package se.brygga.translation.hl7v2.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.StayDetails;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Txa;

/**
 * Tells from the type of a document (TXA-2) that it hands over what the care after discharge needs (UTS 3:2; messages.md 2).
 *
 * <p>The connector's table {@code discharge-information} says for which types: the source code, and as its target why such a
 * document may be disclosed, {@code CONSENT} or {@code HARM_TEST}. Without the table no document does.
 */
final class DocumentToStay {

    static final String TABLE = "discharge-information";

    private static final Set<String> TELLS = Set.of("MDM^T02", "MDM^T08", "MDM^T10");
    private static final String CANCELS = "MDM^T11";

    private DocumentToStay() {}

    /** The message type, such as {@code MDM^T02}, and when what it tells was so. */
    record Happened(String type, Instant at) {}

    /** Returns the event; none if the type hands nothing over, or the document names no visit. */
    static List<PersonEvent> translate(Txa txa, DocumentReference document, Happened happened, Transfer transfer) {
        Instant at = happened.at();
        Reference visit = document.getContext().getEncounterFirstRep();
        String basis = transfer.source().code(TABLE, new Cwe(txa.type()).code().orEmpty());
        boolean cancels = CANCELS.equals(happened.type());
        if (basis == null || visit.getReference() == null || !cancels && !TELLS.contains(happened.type())) {
            return List.of();
        }
        if (!StayDetails.CONSENT.equals(basis) && !StayDetails.HARM_TEST.equals(basis)) {
            throw new Untranslatable(
                    new Cwe(txa.type()).code().place(),
                    "UNKNOWN_CODE",
                    "The table '" + TABLE + "' of the connector needs CONSENT or HARM_TEST as target");
        }
        var details = new StayDetails(
                at, null, basis, null, null, null, null, null, "DocumentReference/" + document.getIdPart());
        StayEventKind kind = StayEventKind.INFORMATION_TRANSFERRED;
        return List.of(new StayEvent(
                visit.getReferenceElement().getIdPart(),
                cancels ? StayEventKind.CANCELLED : kind,
                cancels ? kind : null,
                at,
                null,
                null,
                null,
                details));
    }
}
