package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
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
 * @param drugs current drugs, and with what word if they are not simply taken
 */
public record Safety(List<Line> allergies, List<Line> alerts, List<Line> restrictions, List<CurrentDrugs.Drug> drugs) {

    private static final Set<String> OVER = Set.of("inactive", "resolved", "entered-in-error", "refuted");
    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

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
        return new Safety(
                allergies, alerts, flags(material, directory, true), new CurrentDrugs(directory, now).of(material));
    }

    private static boolean isCurrent(AllergyIntolerance allergy) {
        return !isOver(allergy.getClinicalStatus()) && !isOver(allergy.getVerificationStatus());
    }

    /** FHIR's own code decides; where codes disagree, the hypersensitivity is shown. */
    private static boolean isOver(CodeableConcept status) {
        List<Coding> told = status.getCoding().stream().filter(Coding::hasCode).toList();
        List<Coding> known = told.stream()
                .filter(one -> one.hasSystem() && one.getSystem().startsWith(HL7))
                .toList();
        List<Coding> deciding = known.isEmpty() ? told : known;
        return !deciding.isEmpty() && deciding.stream().allMatch(one -> OVER.contains(one.getCode()));
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

    /** Tells whether there is anything of importance beside drugs. */
    public boolean isQuiet() {
        return allergies.isEmpty() && alerts.isEmpty() && restrictions.isEmpty();
    }
}
