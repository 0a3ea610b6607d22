package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import se.brygga.app.view.section.DrugCells;
import se.brygga.app.view.section.ImportantCells;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;

/**
 * What must not be missed, never filtered and never folded away (view.md 2.2).
 *
 * @param allergies hypersensitivity
 * @param alerts other alerts
 * @param restrictions restrictions of care
 * @param drugs current drugs
 */
public record Safety(List<Line> allergies, List<Line> alerts, List<Line> restrictions, List<Line> drugs) {

    private static final Set<String> OVER = Set.of("inactive", "resolved", "entered-in-error", "refuted");
    private static final Set<String> TAKEN = Set.of("active", "intended", "on-hold", "unknown", "draft");

    /** One of these: what, and what goes with it. */
    public record Line(Cell what, Cell more, Cell source) {}

    static Safety of(Material material, Directory directory, Instant now) {
        Told told = directory.told();
        var important = new ImportantCells(told);
        List<Line> allergies = material.facts().stream()
                .filter(one -> one.shared() instanceof AllergyIntolerance allergy && isCurrent(allergy))
                .map(one ->
                        line(important.of((AllergyIntolerance) one.copy()), directory.source(one.custodian()), told))
                .toList();
        List<Line> alerts = flags(material, directory, false);
        return new Safety(allergies, alerts, flags(material, directory, true), drugs(material, directory));
    }

    private static boolean isCurrent(AllergyIntolerance allergy) {
        return !OVER.contains(code(allergy.getClinicalStatus()))
                && !OVER.contains(code(allergy.getVerificationStatus()));
    }

    private static String code(CodeableConcept concept) {
        String code = concept.getCodingFirstRep().getCode();
        return code == null ? "" : code;
    }

    private static List<Line> flags(Material material, Directory directory, boolean restrictions) {
        var important = new ImportantCells(directory.told());
        return material.facts().stream()
                .filter(one -> one.shared() instanceof Flag flag
                        && flag.getStatus() == Flag.FlagStatus.ACTIVE
                        && isRestriction(flag) == restrictions)
                .map(one -> line(important.of((Flag) one.copy()), directory.source(one.custodian()), directory.told()))
                .toList();
    }

    /** A restriction of care (vårdbegränsning) is told by its category. */
    private static boolean isRestriction(Flag flag) {
        return flag.getCategory().stream()
                .anyMatch(category -> category.getText() != null
                                && category.getText().toLowerCase(Locale.ROOT).contains("vårdbegränsning")
                        || category.getCoding().stream()
                                .anyMatch(coding -> "advance-directive".equals(coding.getCode())));
    }

    private static Line line(List<Cell> cells, Cell source, Told told) {
        return new Line(cells.get(0), told.all(cells.subList(1, 3).stream(), ", "), source);
    }

    private static List<Line> drugs(Material material, Directory directory) {
        var drugs = new DrugCells(directory);
        return material.facts().stream()
                .filter(one -> isTaken(one.shared()))
                .map(one -> {
                    List<Cell> cells = one.copy() instanceof MedicationStatement statement
                            ? drugs.of(statement)
                            : drugs.of((MedicationRequest) one.copy());
                    return new Line(cells.get(0), cells.get(1), directory.source(one.custodian()));
                })
                .toList();
    }

    private static boolean isTaken(org.hl7.fhir.r4.model.Resource resource) {
        if (resource instanceof MedicationStatement statement) {
            return !statement.hasStatus()
                    || TAKEN.contains(statement.getStatus().toCode());
        }
        return resource instanceof MedicationRequest request
                && (!request.hasStatus() || TAKEN.contains(request.getStatus().toCode()));
    }

    /** Tells whether there is anything of importance beside drugs. */
    public boolean isQuiet() {
        return allergies.isEmpty() && alerts.isEmpty() && restrictions.isEmpty();
    }
}
