package se.brygga.translation.municipal.outbound;

import java.util.Map;

/** The municipal word for a status of FHIR. */
final class Statuses {

    private Statuses() {}

    /** Returns the word; throws {@link se.brygga.core.error.Untranslatable} if the resource has no status, or none that it has a word for. */
    static <S> String of(S status, Map<S, String> words, Draft draft) {
        String word = status == null ? null : words.get(status);
        if (word == null) {
            throw draft.missing("status");
        }
        return word;
    }
}
