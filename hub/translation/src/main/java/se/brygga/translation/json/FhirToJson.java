package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.municipal.Columns;
import se.brygga.translation.municipal.outbound.Draft;
import se.brygga.translation.municipal.outbound.OutboundKinds;

/** Translates a message in FHIR to one municipal JSON object, in UTF-8 (messages.md 6). */
final class FhirToJson {

    private FhirToJson() {}

    static Written write(OutboundMessage message, Destination destination) {
        String kind = OutboundKinds.of(message).orElseThrow();
        var columns = Columns.of(destination.spelling().columns(), kind);
        Draft draft = OutboundKinds.translate(message, destination, path -> '/' + JsonTree.spelled(path, columns));
        String theirs = destination.code("kinds", kind);
        var tree = new JsonTree();
        tree.put(columns.supplier("kind"), theirs == null ? kind : theirs);
        for (String field : OutboundKinds.fields(kind)) {
            draft.values().forEach((path, value) -> {
                if (path.equals(field) || path.startsWith(field + '/')) {
                    tree.put(JsonTree.spelled(path, columns), value);
                }
            });
        }
        return new Written(kind, bytes(tree), draft.losses());
    }

    private static byte[] bytes(JsonTree tree) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            tree.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
