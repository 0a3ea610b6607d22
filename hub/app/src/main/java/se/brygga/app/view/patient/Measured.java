package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;

/**
 * One number that somebody measured: an Observation, or a component of one.
 *
 * @param observation the whole that it stands in
 * @param code what was measured
 * @param amount the number
 * @param at when
 * @param by who measured, and the source
 */
record Measured(Observation observation, CodeableConcept code, Quantity amount, Instant at, Whose by) {

    private static final String LOINC = "http://loinc.org";
    private static final Set<ObservationStatus> INVALID =
            Set.of(ObservationStatus.ENTEREDINERROR, ObservationStatus.CANCELLED);

    /** Who measured, and whose record it stands in. */
    record Whose(String measurer, String source) {}

    /** Returns the numbers of valid observations. */
    static List<Measured> of(List<Permitted> observations, Directory directory) {
        return observations.stream().flatMap(one -> of(one, directory)).toList();
    }

    private static Stream<Measured> of(Permitted one, Directory directory) {
        Observation copy = (Observation) one.copy();
        if (copy.hasStatus() && INVALID.contains(copy.getStatus())) {
            return Stream.empty();
        }
        Cell by = directory
                .told()
                .all(
                        Stream.concat(
                                        copy.getPerformer().stream().map(directory::named),
                                        Stream.of(directory.unit(one.origin().unit())))
                                .limit(1),
                        "");
        var whose = new Whose(by.text(), directory.source(one.custodian()).text());
        Instant at = Material.at(one);
        return Stream.concat(
                number(copy, copy.getCode(), copy.getValue(), at, whose),
                copy.getComponent().stream().flatMap(part -> number(copy, part.getCode(), part.getValue(), at, whose)));
    }

    private static Stream<Measured> number(
            Observation whole, CodeableConcept code, Type value, Instant at, Whose whose) {
        return value instanceof Quantity quantity && quantity.hasValue() && !quantity.hasComparator()
                ? Stream.of(new Measured(whole, code, quantity, at, whose))
                : Stream.empty();
    }

    /** Returns its LOINC code, else its words. */
    String key() {
        return code.getCoding().stream()
                .filter(coding -> LOINC.equals(coding.getSystem()))
                .map(Coding::getCode)
                .findFirst()
                .orElse("" + code.getText());
    }

    /** Tells whether it is a NEWS2 score that the source has made up itself. */
    boolean isScore() {
        return Stream.concat(
                        Stream.of("" + code.getText()),
                        code.getCoding().stream().map(one -> "" + one.getDisplay()))
                .anyMatch(words -> words.equalsIgnoreCase("NEWS2") || words.equalsIgnoreCase("NEWS 2"));
    }
}
