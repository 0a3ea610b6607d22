package se.brygga.app.view.section;

import java.util.List;
import org.hl7.fhir.r4.model.Condition;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Told;

/** Diagnoses and function: text and code, status, certainty. */
final class ConditionCells {

    private final Told told;

    ConditionCells(Told told) {
        this.told = told;
    }

    List<Cell> of(Condition condition) {
        return List.of(
                told.coded(condition.getCode()),
                told.code(
                        "status",
                        condition.getClinicalStatus().getCodingFirstRep().getCode()),
                told.code(
                        "status",
                        condition.getVerificationStatus().getCodingFirstRep().getCode()));
    }
}
