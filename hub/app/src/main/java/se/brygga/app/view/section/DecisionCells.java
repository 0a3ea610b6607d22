package se.brygga.app.view.section;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.core.fhir.Canonical;

/** Interventions and decisions: intervention, extent, from-to, law, performer. Only granted ones, never why. */
final class DecisionCells {

    private final Directory directory;
    private final Told told;

    DecisionCells(Directory directory) {
        this.directory = directory;
        this.told = directory.told();
    }

    List<Cell> of(ServiceRequest decision) {
        return List.of(
                what(decision),
                told.value(decision.getQuantity()),
                decision.hasOccurrence()
                        ? told.value(decision.getOccurrence())
                        : told.time(decision.getAuthoredOnElement()),
                law(decision),
                told.all(decision.getPerformer().stream().map(directory::named), ", "));
    }

    private Cell what(ServiceRequest decision) {
        Stream<Cell> details = decision.getOrderDetail().stream().map(told::concept);
        return told.all(Stream.concat(Stream.of(told.concept(decision.getCode())), details), ": ");
    }

    private Cell law(ServiceRequest decision) {
        return decision.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> Canonical.LEGAL_BASIS.equals(coding.getSystem()))
                .map(Coding::getCode)
                .map(code -> told.code("code.legal-basis", code))
                .findFirst()
                .orElseGet(told::absent);
    }
}
