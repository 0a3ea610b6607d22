package se.brygga.translation.municipal;

import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.core.message.Source;

/**
 * Translates a code of an open list to CodeableConcept: the sender's own code stays as text beside the code that its table
 * gives; {@code system|code} is that code.
 */
final class CodeToConcept {

    private static final Pattern WHOLE =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,20}:[^|\\s]+\\|[^|\\s]+( [^|\\s]+)*");

    /**
     * A concept as read.
     *
     * @param missed true if the connector's table should have had a row for the code
     */
    record Read(CodeableConcept concept, boolean missed) {}

    private CodeToConcept() {}

    static Read translate(String code, Coded coded, Source source) {
        boolean hasTable = source.codes().containsKey(coded.table());
        String target = source.code(coded.table(), code);
        var concept = new CodeableConcept();
        if (target == null
                && !source.isUnmapped(coded.table(), code)
                && WHOLE.matcher(code).matches()) {
            return new Read(concept.addCoding(coding(code, coded)), false);
        }
        concept.setText(code);
        if (source.isUnmapped(coded.table(), code)) {
            return new Read(concept, false);
        }
        if (target == null && !coded.isOwn(code, hasTable)) {
            return new Read(concept, coded.isMissed(hasTable));
        }
        return new Read(concept.addCoding(coding(target == null ? code : target, coded)), false);
    }

    /** A target with a system of its own has it in front: {@code http://snomed.info/sct|…}. */
    private static Coding coding(String target, Coded coded) {
        int bar = WHOLE.matcher(target).matches() ? target.lastIndexOf('|') : -1;
        String system = bar < 0 ? coded.system() : target.substring(0, bar);
        return new Coding().setSystem(system).setCode(target.substring(bar + 1));
    }
}
