package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.section.DrugCells;
import se.brygga.app.view.section.Standing;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;

/** The drugs that must not be missed: those that are taken, and those that may be, with the word that tells why it is not certain. */
final class CurrentDrugs {

    private static final Set<String> MAY_BE_TAKEN = Set.of("active", "intended", "on-hold", "unknown", "draft");

    private final Directory directory;
    private final Told told;
    private final DrugCells cells;
    private final Instant now;

    CurrentDrugs(Directory directory, Instant now) {
        this.directory = directory;
        this.told = directory.told();
        this.cells = new DrugCells(directory);
        this.now = now;
    }

    /**
     * A drug.
     *
     * @param what its name
     * @param dose how it is taken
     * @param standing why it is not simply taken: paused, planned, a draft, not begun; absent if it is taken
     * @param source whose record it stands in
     */
    public record Drug(Cell what, Cell dose, Cell standing, Cell source) {}

    /** Returns the drugs that are not over. */
    List<Drug> of(Material material) {
        return material.facts().stream()
                .filter(one -> one.shared() instanceof MedicationStatement || one.shared() instanceof MedicationRequest)
                .filter(this::isCurrent)
                .map(this::drug)
                .toList();
    }

    private boolean isCurrent(Permitted one) {
        List<Type> times = times(one.copy());
        boolean isOver = !times.isEmpty()
                && times.stream().allMatch(time -> time instanceof Period period && Standing.isOver(period, now));
        return MAY_BE_TAKEN.contains(status(one.shared())) && !isOver;
    }

    private Drug drug(Permitted one) {
        Resource copy = one.copy();
        List<Cell> row = copy instanceof MedicationStatement statement
                ? cells.of(statement)
                : cells.of((MedicationRequest) copy);
        return new Drug(row.get(0), row.get(1), standing(copy), directory.source(one.custodian()));
    }

    private Cell standing(Resource copy) {
        String status = status(copy);
        if (status.equals("unknown")) {
            return Cell.said(told.words().get("safety.drug-unknown"));
        }
        if (!status.equals("active")) {
            return told.code("status", status);
        }
        return times(copy).stream()
                .filter(time -> time instanceof Period period && Standing.isToCome(period, now))
                .map(time -> told.day(((Period) time).getStartElement()).text())
                .findFirst()
                .map(day -> Cell.said(told.words().get("safety.drug-begins", day)))
                .orElseGet(told::absent);
    }

    private static String status(Resource drug) {
        if (drug instanceof MedicationStatement statement) {
            return statement.hasStatus() ? statement.getStatus().toCode() : "unknown";
        }
        var request = (MedicationRequest) drug;
        return request.hasStatus() ? request.getStatus().toCode() : "unknown";
    }

    /** When it is taken: one time for each dosage of a prescription. */
    private static List<Type> times(Resource drug) {
        return drug instanceof MedicationStatement statement
                ? statement.hasEffective() ? List.of(statement.getEffective()) : List.of()
                : ((MedicationRequest) drug)
                        .getDosageInstruction().stream()
                                .map(dose -> dose.getTiming().getRepeat().getBounds())
                                .map(bounds -> bounds == null ? new Period() : bounds)
                                .toList();
    }
}
