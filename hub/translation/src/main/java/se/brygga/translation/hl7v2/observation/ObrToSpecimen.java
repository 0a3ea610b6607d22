package se.brygga.translation.hl7v2.observation;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Specimen;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.NmToQuantity;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.Triplet;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.segment.Obr;

/** Translates what OBR says of a specimen that has no SPM: OBR-9, 10, 14, 15 and 39 (HL7 v2-to-FHIR, segment OBR). */
public final class ObrToSpecimen {

    private final Repetition source;
    private final Transfer transfer;

    private ObrToSpecimen(Repetition source, Transfer transfer) {
        this.source = source;
        this.transfer = transfer;
    }

    /** Returns true if OBR tells of a specimen. */
    public static boolean tells(Obr obr) {
        return !obr.specimen().empty()
                || obr.received().present()
                || !obr.volume().empty();
    }

    /** Translates a specimen; its id is the caller's. */
    public static Specimen translate(Obr obr, Transfer transfer) {
        var specimen = new Specimen();
        specimen.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        Repetition source = obr.specimen();
        var parts = new ObrToSpecimen(source, transfer);
        CodeableConcept type = parts.concept(1, "0070", "Specimen.type");
        if (!type.isEmpty()) {
            specimen.setType(type);
        }
        transfer.dateTime(obr.received(), "Specimen.receivedTime", specimen::setReceivedTimeElement);
        Quantity volume = NmToQuantity.number(obr.volume(), transfer, "Specimen.collection.quantity");
        if (volume != null) {
            specimen.getCollection().setQuantity(volume);
        }
        List<Xcn> collectors = obr.collectors();
        if (!collectors.isEmpty()) {
            specimen.getCollection()
                    .setCollector(
                            XcnToReference.translate(collectors.get(0), transfer, "Specimen.collection.collector"));
        }
        parts.collection(specimen);
        comments(obr, specimen, transfer);
        return specimen;
    }

    /** Adds OBR-39, what the collector remarked. */
    public static void comments(Obr obr, Specimen specimen, Transfer transfer) {
        obr.collectorsComment().stream()
                .map(comment -> comment(comment, transfer))
                .filter(text -> !text.isEmpty())
                .forEach(text -> specimen.addNote().setText(text));
    }

    /** A comment is a coded field of which both code and text tell something. */
    private static String comment(Repetition comment, Transfer transfer) {
        return comment.parts().stream()
                .filter(St::present)
                .peek(part -> transfer.mapped(part, "Specimen.note.text"))
                .map(St::value)
                .collect(Collectors.joining(", "));
    }

    private void collection(Specimen specimen) {
        CodeableConcept additive = concept(2, "0371", "Specimen.container[0].additive");
        if (!additive.isEmpty()) {
            specimen.addContainer().setAdditive(additive);
        }
        transfer.to(source.get(3), "Specimen.collection.method.text", text -> specimen.getCollection()
                .getMethod()
                .setText(text));
        CodeableConcept site = concept(4, "0163", "Specimen.collection.bodySite");
        if (!site.isEmpty()) {
            specimen.getCollection().setBodySite(site);
        }
    }

    /** Reads a code that is spelled as subcomponents. */
    private CodeableConcept concept(int component, String table, String target) {
        var concept = new CodeableConcept();
        var triplet = Triplet.within(source, component);
        if (triplet.code().present()) {
            concept.addCoding(triplet.translate(CodingSystem.table(table), transfer, target + ".coding[0]"));
        } else {
            transfer.to(triplet.text(), target + ".text", concept::setText);
        }
        return concept;
    }
}
