package se.brygga.app.view.section;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;

/** Measured values: what, value with unit, limits, measured by. */
final class MeasurementCells {

    private final Directory directory;
    private final Told told;

    MeasurementCells(Directory directory) {
        this.directory = directory;
        this.told = directory.told();
    }

    List<Cell> of(Observation observation) {
        return List.of(
                told.concept(observation.getCode()),
                value(observation),
                told.all(observation.getReferenceRange().stream().map(this::limits), "; "),
                told.all(observation.getPerformer().stream().map(directory::named), ", "));
    }

    private Cell value(Observation observation) {
        Cell own = said(told.value(observation.getValue()), observation.getInterpretation());
        Stream<Cell> parts = observation.getComponent().stream().map(this::part);
        return told.all(Stream.concat(Stream.of(own), parts), "; ");
    }

    private Cell part(ObservationComponentComponent part) {
        Cell value = said(told.value(part.getValue()), part.getInterpretation());
        Cell what = told.concept(part.getCode());
        return value.isTold() ? new Cell(what.text() + " " + value.text(), what.kind()) : told.absent();
    }

    /** High and low in words: colour alone would tell nobody who does not see it. */
    private Cell said(Cell value, List<CodeableConcept> interpretation) {
        String code = interpretation.stream()
                .map(one -> one.getCodingFirstRep().getCode())
                .filter(one -> one != null && !one.equals("N"))
                .findFirst()
                .orElse("");
        return code.isEmpty() || !value.isTold()
                ? value
                : new Cell(value.text() + " (" + told.words().code("interpretation", code) + ")", value.kind());
    }

    private Cell limits(ObservationReferenceRangeComponent range) {
        if (range.hasText()) {
            return told.text(range.getText());
        }
        String low = range.hasLow() ? told.amount(range.getLow()) : "";
        String high = range.hasHigh() ? told.amount(range.getHigh()) : "";
        return low.isEmpty() && high.isEmpty() ? told.absent() : Cell.said(low + "–" + high);
    }
}
