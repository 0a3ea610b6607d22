package se.brygga.app.view.section;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
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
        return List.of(
                told.concept(allergy.getCode()),
                reaction,
                told.all(Stream.of(severity(allergy), criticality(allergy)), ", "),
                told.code(
                        "status",
                        allergy.getVerificationStatus().getCodingFirstRep().getCode()));
    }

    /** The worst that has happened: the next time it may be that again. */
    private Cell severity(AllergyIntolerance allergy) {
        return allergy.getReaction().stream()
                .filter(AllergyIntoleranceReactionComponent::hasSeverity)
                .map(AllergyIntoleranceReactionComponent::getSeverity)
                .max(Comparator.naturalOrder())
                .map(worst -> told.code("severity", worst.toCode()))
                .orElseGet(told::absent);
    }

    /** What may happen is another thing than what has happened. */
    private Cell criticality(AllergyIntolerance allergy) {
        return told.code(
                "criticality",
                allergy.hasCriticality() ? allergy.getCriticality().toCode() : null);
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
