package se.brygga.translation.hl7v2.observation;

import java.util.List;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Specimen.SpecimenCollectionComponent;
import org.hl7.fhir.r4.model.Specimen.SpecimenStatus;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.NmToQuantity;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Spm;

/** Translates SPM to Specimen (HL7 v2-to-FHIR, segment SPM). */
public final class SpmToSpecimen {

    private SpmToSpecimen() {}

    /** Returns what a specimen is called: the filler's number, else the placer's; null if it has none. */
    public static String key(Spm spm, Source source) {
        int component = spm.number().get(2, 1).present() ? 2 : 1;
        return EiToIdentifier.key(Ei.in(spm.number(), component), source);
    }

    /** Translates a specimen; its id is the caller's. */
    public static Specimen translate(Spm spm, Transfer transfer) {
        var specimen = new Specimen();
        specimen.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        transfer.dropped(spm.setId(), Reason.STRUCTURAL);
        number(spm.number(), 1, specimen, transfer);
        number(spm.number(), 2, specimen, transfer);
        List<Repetition> accession = spm.accession();
        if (!accession.isEmpty()) {
            transfer.to(
                    accession.get(0).get(1),
                    "Specimen.accessionIdentifier.value",
                    specimen.getAccessionIdentifier()::setValue);
        }
        if (!spm.type().empty()) {
            specimen.setType(
                    CweToConcept.translate(new Cwe(spm.type()), CodingSystem.table("0487"), transfer, "Specimen.type"));
        }
        transfer.dateTime(spm.received(), "Specimen.receivedTime", specimen::setReceivedTimeElement);
        collection(spm, specimen.getCollection(), transfer);
        container(spm, specimen, transfer);
        state(spm, specimen, transfer);
        String description = NteToAnnotation.text(spm.descriptions(), transfer, "Specimen.note[0].text");
        if (description != null) {
            specimen.addNote().setText(description);
        }
        return specimen;
    }

    /** The first component is the placer's number, the second the filler's. */
    private static void number(Repetition eip, int component, Specimen specimen, Transfer transfer) {
        Ei number = Ei.in(eip, component);
        if (number.id().present()) {
            String target = "Specimen.identifier[" + specimen.getIdentifier().size() + ']';
            specimen.addIdentifier(EiToIdentifier.own(number, component == 1 ? "PLAC" : "FILL", transfer, target));
        }
    }

    private static Hd authority(Repetition eip, int component) {
        return new Hd(eip.get(component, 2), eip.get(component, 3), eip.get(component, 4));
    }

    private static void collection(Spm spm, SpecimenCollectionComponent collection, Transfer transfer) {
        String target = "Specimen.collection";
        if (!spm.method().empty()) {
            collection.setMethod(CweToConcept.translate(
                    new Cwe(spm.method()), CodingSystem.table("0488"), transfer, target + ".method"));
        }
        if (!spm.site().empty()) {
            collection.setBodySite(CweToConcept.translate(new Cwe(spm.site()), null, transfer, target + ".bodySite"));
        }
        Quantity amount = NmToQuantity.number(spm.amount(), transfer, target + ".quantity");
        if (amount != null) {
            collection.setQuantity(amount);
        }
        Repetition collected = spm.collected();
        if (!collected.get(2).present()) {
            transfer.dateTime(collected.get(1), target + ".collectedDateTime", collection::setCollected);
            return;
        }
        transfer.period(collected.get(1), collected.get(2), target + ".collectedPeriod", collection::setCollected);
    }

    private static void container(Spm spm, Specimen specimen, Transfer transfer) {
        String target = "Specimen.container";
        if (!spm.container().empty()) {
            specimen.addContainer()
                    .setType(CweToConcept.translate(new Cwe(spm.container()), null, transfer, target + "[0].type"));
        }
        for (Repetition additive : spm.additives()) {
            (specimen.hasContainer() && !specimen.getContainerFirstRep().hasAdditive()
                            ? specimen.getContainerFirstRep()
                            : specimen.addContainer())
                    .setAdditive(CweToConcept.translate(
                            new Cwe(additive),
                            CodingSystem.table("0371"),
                            transfer,
                            target + ".additiveCodeableConcept"));
        }
    }

    private static void state(Spm spm, Specimen specimen, Transfer transfer) {
        if (spm.available().is("Y") || spm.available().is("N")) {
            specimen.setStatus(spm.available().is("Y") ? SpecimenStatus.AVAILABLE : SpecimenStatus.UNAVAILABLE);
            transfer.mapped(spm.available(), "Specimen.status");
        }
        for (Repetition condition : spm.conditions()) {
            specimen.addCondition(CweToConcept.translate(
                    new Cwe(condition), CodingSystem.table("0493"), transfer, "Specimen.condition"));
        }
        for (Repetition rejection : spm.rejections()) {
            specimen.setStatus(SpecimenStatus.UNSATISFACTORY);
            specimen.addCondition(CweToConcept.translate(
                    new Cwe(rejection), CodingSystem.table("0490"), transfer, "Specimen.condition"));
        }
    }
}
