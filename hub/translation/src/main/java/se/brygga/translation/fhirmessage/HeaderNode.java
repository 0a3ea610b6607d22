package se.brygga.translation.fhirmessage;

import se.brygga.translation.fhirmessage.envelope.Ids;
import se.brygga.translation.fhirmessage.envelope.Nodes;
import se.brygga.translation.fhirmessage.reading.DetailCode;
import se.brygga.translation.fhirmessage.reading.Node;

/** The MessageHeader before anything else is checked: without one there is nobody to answer. */
final class HeaderNode {

    private HeaderNode() {}

    /** Returns it; throws {@link se.brygga.core.error.Untranslatable} if it is not in the first entry or has no legal id. */
    static Node require(Node bundle) {
        Node header = new Nodes(bundle)
                .header()
                .orElseThrow(() -> DetailCode.RESOURCE_REQUIRED.at(
                        "Bundle.entry[0]", "The first entry of a message is its MessageHeader"));
        Ids.check(header.text("id"), "Bundle.entry[0].resource.id");
        return header;
    }

    /** Returns {@code message/<event code>}. */
    static String type(Node header) {
        return FhirTypes.ofEvent(header.text("eventCoding", "code"));
    }
}
