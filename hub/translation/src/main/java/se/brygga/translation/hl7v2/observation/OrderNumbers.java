package se.brygga.translation.hl7v2.observation;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Obr;
import se.brygga.translation.hl7v2.segment.Orc;

/**
 * The numbers of an order: those of ORC count before those of OBR (messages.md 5, ORC and OBR).
 *
 * @param placer of who ordered
 * @param filler of who carries it out
 */
public record OrderNumbers(Ei placer, Ei filler) {

    /** Reads ORC-2 and ORC-3, else OBR-2 and OBR-3. */
    public static OrderNumbers of(Orc orc, Obr obr) {
        return new OrderNumbers(
                orc.placerNumber().id().present() ? orc.placerNumber() : obr.placerNumber(),
                orc.fillerNumber().id().present() ? orc.fillerNumber() : obr.fillerNumber());
    }

    /** Returns what the order is called: the placer's number, else the filler's; null if it has none. */
    public String order(Source source) {
        String key = EiToIdentifier.key(placer, source);
        return key == null ? EiToIdentifier.key(filler, source) : key;
    }

    /** Returns what the report is called: the filler's number, else the placer's; null if it has none. */
    public String report(Source source) {
        String key = EiToIdentifier.key(filler, source);
        return key == null ? EiToIdentifier.key(placer, source) : key;
    }

    /** Translates both numbers. */
    public List<Identifier> translate(Transfer transfer, String type) {
        List<Identifier> identifiers = new ArrayList<>(2);
        if (placer.id().present()) {
            identifiers.add(EiToIdentifier.own(placer, "PLAC", transfer, type + ".identifier"));
        }
        if (filler.id().present()) {
            identifiers.add(EiToIdentifier.own(filler, "FILL", transfer, type + ".identifier"));
        }
        return identifiers;
    }

    /** Notes the numbers that OBR repeats from ORC. */
    public void noteRepeated(Obr obr, Transfer transfer) {
        noteRepeated(obr.placerNumber(), placer, transfer);
        noteRepeated(obr.fillerNumber(), filler, transfer);
    }

    private static void noteRepeated(Ei repeated, Ei number, Transfer transfer) {
        boolean other = !repeated.id().place().equals(number.id().place());
        if (other && number.id().present() && repeated.says(number)) {
            repeated.parts().forEach(part -> transfer.dropped(part, Reason.DUPLICATE_OF));
        }
    }
}
