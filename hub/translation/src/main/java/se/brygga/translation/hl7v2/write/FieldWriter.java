package se.brygga.translation.hl7v2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import se.brygga.translation.hl7v2.datatype.Escapes;
import se.brygga.translation.hl7v2.datatype.Syntax;

/**
 * One repetition of a field being written: components and subcomponents by number, from 1.
 *
 * <p>A text that is null or empty is not written. A path is relative to the segment's resource and is noted as mapped.
 */
public final class FieldWriter {

    /** What deletes a value; a text of two quotes must not. */
    private static final String NULL = "\"\"";

    private final SegmentWriter segment;
    private final String address;
    private final List<List<String>> components = new ArrayList<>();

    FieldWriter(SegmentWriter segment, String address) {
        this.segment = segment;
        this.address = address;
    }

    /** Returns the segment. */
    public SegmentWriter segment() {
        return segment;
    }

    /** Writes a component. */
    public FieldWriter set(int component, String text, String path) {
        return put(component, 1, fitting(text, path, address + '.' + component));
    }

    /** Writes a subcomponent. */
    public FieldWriter set(int component, int subcomponent, String text, String path) {
        String target = address + '.' + component + '.' + subcomponent;
        return put(component, subcomponent, fitting(text, path, target));
    }

    /** Writes a component that stands for no element. */
    public FieldWriter constant(int component, String text) {
        return set(component, text, null);
    }

    /** Writes a subcomponent that stands for no element. */
    public FieldWriter constant(int component, int subcomponent, String text) {
        return set(component, subcomponent, text, null);
    }

    /** Notes that an element is told by this field as a whole. */
    public FieldWriter mapped(String path) {
        segment.mapped(path, address);
        return this;
    }

    /** Returns true if nothing was written. */
    public boolean isEmpty() {
        return components.isEmpty();
    }

    /** Writes the whole field, which has one component only. */
    FieldWriter whole(String text, String path) {
        return put(1, 1, fitting(text, path, address));
    }

    /** Returns the text as it goes out and notes its target; empty if there is none. */
    private String fitting(String text, String path, String target) {
        String fitting = text == null ? "" : segment.fit(text, path, target);
        if (fitting.isBlank()) {
            return "";
        }
        if (path != null) {
            segment.mapped(path, target);
        }
        return fitting;
    }

    private FieldWriter put(int component, int subcomponent, String text) {
        if (!text.isEmpty()) {
            List<String> parts = at(components, component, ArrayList::new);
            at(parts, subcomponent, () -> "");
            parts.set(subcomponent - 1, text);
        }
        return this;
    }

    private static <T> T at(List<T> list, int number, Supplier<T> empty) {
        while (list.size() < number) {
            list.add(empty.get());
        }
        return list.get(number - 1);
    }

    String text(Syntax syntax) {
        List<String> texts = new ArrayList<>(components.size());
        for (List<String> parts : components) {
            texts.add(join(parts.stream().map(part -> escaped(part, syntax)).toList(), syntax.subcomponent()));
        }
        return join(texts, syntax.component());
    }

    /** Joins without separators at the end. */
    static String join(List<String> parts, char separator) {
        int end = parts.size();
        while (end > 0 && parts.get(end - 1).isEmpty()) {
            end--;
        }
        return String.join(String.valueOf(separator), parts.subList(0, end));
    }

    private static String escaped(String text, Syntax syntax) {
        return text.equals(NULL) ? syntax.escape() + "X2222" + syntax.escape() : Escapes.encode(text, syntax);
    }
}
