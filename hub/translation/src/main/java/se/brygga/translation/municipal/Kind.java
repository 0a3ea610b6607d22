package se.brygga.translation.municipal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import se.brygga.core.translated.Translated;

/**
 * A kind of municipal message.
 *
 * @param name what senders call it
 * @param required names of the fields that must have a value
 * @param identity the fields that tell one message from another; together the control id
 * @param lists the fields that hold lists in one cell of a CSV row; {@code activities/text} is a list of objects with texts
 * @param translator what it becomes
 */
record Kind(
        String name,
        List<String> required,
        List<String> identity,
        List<String> lists,
        Function<Fields, Translated> translator) {

    /** Takes the required fields as one text, apart by space, as messages.md 6 lists them. */
    static Kind of(String name, String required, String identity, Function<Fields, Translated> translator) {
        return new Kind(name, words(required), words(identity), List.of(), translator);
    }

    /** Returns the same kind with these lists, apart by space. */
    Kind withLists(String names) {
        return new Kind(name, required, identity, words(names), translator);
    }

    /** Tells if the kind is about a person. */
    boolean hasPerson() {
        return required.contains("personId");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).toList();
    }
}
