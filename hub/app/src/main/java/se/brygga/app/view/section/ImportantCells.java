package se.brygga.app.view.section;

import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Flag;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Told;

/** Alerts and hypersensitivity: what, reaction, severity, certainty. */
public final class ImportantCells {

    private final Told told;

    /** Takes the reader's language. */
    public ImportantCells(Told told) {
        this.told = told;
    }

    /** Returns the cells of a hypersensitivity. */
    public List<Cell> of(AllergyIntolerance allergy) {
        Cell reaction = told.all(
                allergy.getReaction().stream()
                        .flatMap(one -> one.getManifestation().stream())
                        .map(told::concept),
                ", ");
        String severity = allergy.getReaction().stream()
                .filter(one -> one.hasSeverity())
                .map(one -> one.getSeverity().toCode())
                .findFirst()
                .orElse(allergy.hasCriticality() ? allergy.getCriticality().toCode() : null);
        return List.of(
                told.concept(allergy.getCode()),
                reaction,
                told.code("severity", severity),
                told.code(
                        "status",
                        allergy.getVerificationStatus().getCodingFirstRep().getCode()));
    }

    /** Returns the cells of an alert. */
    public List<Cell> of(Flag flag) {
        return List.of(
                told.concept(flag.getCode()),
                told.all(flag.getCategory().stream().map(told::concept), ", "),
                told.absent(),
                told.code("status", flag.hasStatus() ? flag.getStatus().toCode() : null));
    }
}
