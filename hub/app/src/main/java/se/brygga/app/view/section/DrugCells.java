package se.brygga.app.view.section;

import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;

/** Drugs: drug, dose, period, status, prescriber. */
public final class DrugCells {

    private final Directory directory;
    private final Told told;

    /** Takes who there is, and the reader's language. */
    public DrugCells(Directory directory) {
        this.directory = directory;
        this.told = directory.told();
    }

    /** Returns the cells of a drug that is taken. */
    public List<Cell> of(MedicationStatement statement) {
        return List.of(
                drug(statement, statement.getMedication()),
                doses(statement.getDosage()),
                told.value(statement.getEffective()),
                told.code(
                        "status", statement.hasStatus() ? statement.getStatus().toCode() : null),
                directory.named(statement.getInformationSource()));
    }

    /** Returns the cells of a drug that is prescribed. */
    public List<Cell> of(MedicationRequest request) {
        return List.of(
                drug(request, request.getMedication()),
                doses(request.getDosageInstruction()),
                period(request),
                told.code("status", request.hasStatus() ? request.getStatus().toCode() : null),
                directory.named(request.getRequester()));
    }

    private Cell period(MedicationRequest request) {
        var timing = request.getDosageInstructionFirstRep().getTiming().getRepeat();
        return timing.hasBoundsPeriod()
                ? told.period(timing.getBoundsPeriod())
                : told.time(request.getAuthoredOnElement());
    }

    /** Returns the name of the drug, which may stand in a contained resource. */
    public Cell drug(DomainResource holder, Type medication) {
        if (!(medication instanceof Reference reference)) {
            return told.value(medication);
        }
        return holder.getContained().stream()
                .filter(Medication.class::isInstance)
                .filter(one -> ("#" + one.getIdPart().replace("#", "")).equals(reference.getReference()))
                .map(one -> told.concept(((Medication) one).getCode()))
                .findFirst()
                .orElseGet(() -> told.text(reference.getDisplay()));
    }

    /** Returns how it is taken. */
    public Cell doses(List<Dosage> doses) {
        return told.all(doses.stream().map(this::dose), "; ");
    }

    private Cell dose(Dosage dose) {
        if (dose.hasText()) {
            return told.text(dose.getText());
        }
        return told.all(
                java.util.stream.Stream.of(
                        told.value(dose.getDoseAndRateFirstRep().getDose()),
                        told.concept(dose.getTiming().getCode())),
                " ");
    }
}
