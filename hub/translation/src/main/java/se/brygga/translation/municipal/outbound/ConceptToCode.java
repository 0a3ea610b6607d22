package se.brygga.translation.municipal.outbound;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.message.Source;
import se.brygga.core.outbound.Destination;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.Coded;

/**
 * Translates a concept to the destination's code: its own word for it, else the code that its table gives, else a code that
 * needs no table, else the text.
 */
final class ConceptToCode {

    /** What goes out, and the part of the concept that it comes from. */
    private record Found(String code, String part, boolean missed) {}

    private ConceptToCode() {}

    /** Puts the code of a concept that stands at {@code element} of the focus; nothing if the concept says nothing. */
    static void put(CodeIn field, CodeableConcept concept, Draft draft, String element) {
        Resource focus = draft.message().focus();
        Found found = find(concept, field.coded(), draft.destination());
        if (found == null) {
            return;
        }
        draft.dropped(focus, element, Reason.DUPLICATE_OF);
        String part = found.part().equals("text") && concept.hasCoding() && !found.missed() ? "" : '.' + found.part();
        draft.text(field.path(), found.code(), focus, element + part);
        if (found.missed()) {
            draft.warn(focus, element, "UNMAPPED_CODE");
        }
    }

    /** A field and the list that its codes are of. */
    record CodeIn(String path, Coded coded) {}

    private static Found find(CodeableConcept concept, Coded coded, Destination to) {
        Map<String, String> table = to.codes().get(coded.table());
        if (table == null) {
            return withoutTable(concept, coded);
        }
        String text = concept.getText();
        String target = text == null ? null : table.get(text);
        if (target != null && means(target, concept.getCoding(), coded)) {
            return new Found(text, "text", false);
        }
        for (Coding coding : concept.getCoding()) {
            String theirs = to.code(coded.table(), whole(coding));
            if (theirs == null && coded.system().equals(coding.getSystem())) {
                theirs = to.code(coded.table(), coding.getCode());
            }
            if (theirs != null) {
                return new Found(theirs, part(concept, coding), false);
            }
        }
        Found bare = withoutTable(concept, coded);
        if (text != null) {
            return new Found(text, "text", true);
        }
        return bare == null ? null : new Found(bare.code(), bare.part(), true);
    }

    private static boolean means(String target, List<Coding> codings, Coded coded) {
        return codings.isEmpty()
                ? target.equals(Source.UNMAPPED)
                : codings.stream()
                        .anyMatch(coding -> target.equals(whole(coding))
                                || coded.system().equals(coding.getSystem()) && target.equals(coding.getCode()));
    }

    /** A code of the usual list stands alone; any other has its system in front. */
    private static Found withoutTable(CodeableConcept concept, Coded coded) {
        for (Coding coding : concept.getCoding()) {
            boolean usual = coded.system().equals(coding.getSystem());
            if (coding.hasCode() && (usual && coded.standsAlone(coding.getCode()) || coding.hasSystem())) {
                String code = usual && coded.standsAlone(coding.getCode()) ? coding.getCode() : whole(coding);
                return new Found(code, part(concept, coding), false);
            }
        }
        if (concept.hasText()) {
            return new Found(concept.getText(), "text", false);
        }
        return concept.getCoding().stream()
                .filter(coding -> coding.hasDisplay() || coding.hasCode())
                .findFirst()
                .map(coding -> new Found(
                        coding.hasDisplay() ? coding.getDisplay() : coding.getCode(), part(concept, coding), true))
                .orElse(null);
    }

    private static String part(CodeableConcept concept, Coding coding) {
        return "coding[" + concept.getCoding().indexOf(coding) + ']';
    }

    private static String whole(Coding coding) {
        return coding.getSystem() + '|' + coding.getCode();
    }
}
