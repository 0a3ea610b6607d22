package se.brygga.app.view.words;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Our words for codes, in both languages: those of our own code systems, and vital signs whose source tells nothing but a code. */
final class CodeWords {

    private final ViewWords words;

    CodeWords(ViewWords words) {
        this.words = words;
    }

    /** Returns our words; empty if we have none, or the source has its own. */
    Optional<String> of(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(Coding::hasCode)
                .flatMap(coding -> Stream.concat(own(coding), sign(concept, coding)))
                .findFirst();
    }

    private Stream<String> own(Coding coding) {
        return coding.hasSystem()
                ? word(
                        "code."
                                + coding.getSystem()
                                        .substring(coding.getSystem().lastIndexOf('/') + 1),
                        coding.getCode())
                : Stream.empty();
    }

    private Stream<String> sign(CodeableConcept concept, Coding coding) {
        boolean isBare =
                !coding.hasDisplay() && (!concept.hasText() || concept.getText().equals(coding.getCode()));
        return isBare ? word("sign", coding.getCode()) : Stream.empty();
    }

    private Stream<String> word(String kind, String code) {
        String word = words.code(kind, code);
        return word.equals(code) ? Stream.empty() : Stream.of(word);
    }
}
