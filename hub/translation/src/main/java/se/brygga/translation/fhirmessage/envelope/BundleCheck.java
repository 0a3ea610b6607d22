package se.brygga.translation.fhirmessage.envelope;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** What the Bundle of a message must have before its entries count. */
final class BundleCheck {

    private BundleCheck() {}

    static void check(Bundle bundle) {
        Ids.check(bundle.getIdElement().getIdPart(), "Bundle.id");
        if (!bundle.hasTimestamp()) {
            throw DetailCode.RESOURCE_REQUIRED.at("Bundle.timestamp", "The message does not say when it was assembled");
        }
        if (!(bundle.getEntryFirstRep().getResource() instanceof MessageHeader)) {
            throw DetailCode.RESOURCE_REQUIRED.at(
                    "Bundle.entry[0]", "The first entry of a message is its MessageHeader");
        }
    }
}
