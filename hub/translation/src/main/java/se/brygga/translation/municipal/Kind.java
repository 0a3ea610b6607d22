package se.brygga.translation.municipal;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;

/**
 * A kind of municipal message.
 *
 * @param name what senders call it
 * @param required names of the fields that must have a value
 * @param identity the fields that tell one message from another; together the control id
 * @param translator what it becomes
 */
record Kind(
        String name,
        List<String> required,
        List<String> identity,
        BiFunction<MunicipalRecord, Source, Translated> translator) {

    /** Takes the required fields as one text, apart by space, as messages.md 6 lists them. */
    static Kind of(
            String name, String required, String identity, BiFunction<MunicipalRecord, Source, Translated> translator) {
        return new Kind(name, words(required), words(identity), translator);
    }

    /** Tells if the kind is about a person. */
    boolean hasPerson() {
        return required.contains("personId");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).toList();
    }
}
