package se.brygga.coordination.discharge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.DocumentReference;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.stay.ToldReceivers;
import se.brygga.core.fhir.First;
import se.brygga.core.organisation.Organisation;

/**
 * Tells the municipality that pays, or does not, the statement and its reasons (lag 2017:612, 5 kap.): its function mailboxes that
 * were told of the stay. Who was told nothing of the stay may not be told of it by a statement.
 */
final class StatementLetters {

    private static final String EVENT = "document";

    private StatementLetters() {}

    /** Returns the letters about a statement that is kept; the same statement is told once, and also that it no longer holds. */
    static List<Letter> of(CaseFile file, String stay, String payer, Owned statement) {
        if (payer == null) {
            return List.of();
        }
        Set<String> told = ToldReceivers.of(file.stays().getOrDefault(stay, List.of()));
        var document = (DocumentReference) statement.resource();
        String key = Discharges.FIELD + "/" + stay + "/statement/" + version(file, document);
        return file.organisations().servingResidentsOf(payer).stream()
                .map(Organisation::hsaId)
                .filter(told::contains)
                .map(unit -> new Letter(key, EVENT, statement.unit(), unit, List.of(document)))
                .toList();
    }

    private static String version(CaseFile file, DocumentReference document) {
        byte[] text =
                First.of(document.getContent()).orElseThrow().getAttachment().getData();
        return file.hash().id(document.getStatus().toCode(), new String(text, StandardCharsets.UTF_8));
    }
}
