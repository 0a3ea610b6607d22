package se.brygga.translation.municipal.outbound;

import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.translated.LossReport.Reason;

/** What references tell without the resource behind them. */
final class References {

    private References() {}

    /** Returns the type of what is referred to; empty if nothing tells it. */
    static String type(Reference reference) {
        if (reference.hasType()) {
            return reference.getType();
        }
        String type = reference.getReferenceElement().getResourceType();
        return type == null ? "" : type;
    }

    /** Puts the sender's own id of what is referred to, else the last part of its address; nothing if there is no reference. */
    static void sourceId(String path, Reference reference, Draft draft, String element) {
        Resource focus = draft.message().focus();
        if (reference.isEmpty()) {
            return;
        }
        boolean identified = reference.getIdentifier().hasValue();
        draft.dropped(focus, element, Reason.STRUCTURAL);
        draft.text(
                path,
                identified
                        ? reference.getIdentifier().getValue()
                        : reference.getReferenceElement().getIdPart(),
                focus,
                element + (identified ? ".identifier.value" : ".reference"));
    }
}
