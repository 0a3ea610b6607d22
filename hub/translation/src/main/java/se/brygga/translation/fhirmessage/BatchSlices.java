package se.brygga.translation.fhirmessage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import se.brygga.translation.fhirmessage.reading.DetailCode;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;
import se.brygga.translation.fhirmessage.reading.StrictParser.Parsed;

/** Cuts a batch into Bundles of one entry, for each entry stands alone. */
final class BatchSlices {

    private BatchSlices() {}

    /** Returns each entry as a batch of its own, in JSON; throws {@link se.brygga.core.error.Untranslatable} if FHIR forbids it. */
    static List<byte[]> of(Document document) {
        Parsed parsed = StrictParser.parse(document).unmodified();
        if (!parsed.unknown().isEmpty()) {
            throw DetailCode.BAD_SYNTAX.at(parsed.unknown().get(0), "FHIR R4 has no such element here");
        }
        if (!parsed.bundle().hasEntry()) {
            throw DetailCode.RESOURCE_REQUIRED.at("Bundle.entry", "The batch is empty");
        }
        return parsed.bundle().getEntry().stream()
                .map(entry -> {
                    var one = new Bundle().setType(Bundle.BundleType.BATCH);
                    one.setId(parsed.bundle().getIdElement().getIdPart());
                    one.setTimestampElement(
                            parsed.bundle().hasTimestamp()
                                    ? parsed.bundle().getTimestampElement().copy()
                                    : null);
                    one.addEntry(entry);
                    return StrictParser.json(one).getBytes(StandardCharsets.UTF_8);
                })
                .toList();
    }
}
