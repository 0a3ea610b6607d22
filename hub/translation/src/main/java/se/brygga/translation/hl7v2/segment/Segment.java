package se.brygga.translation.hl7v2.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Syntax;

/** A segment: fields by number, from 1 (HL7 v2.5.1, 2.5.2). A segment that was not sent has no fields. Not safe for several threads. */
public final class Segment {

    private static final String HEADER = "MSH";

    private final String name;
    private final String place;
    private final String[] fields;
    private final Syntax syntax;

    /** By number of the field; made when first asked for, as a field is read more than once. */
    private final List<List<Repetition>> repetitions;

    /**
     * Takes a segment as sent.
     *
     * @param number which one of its name in the message, from 1
     */
    public Segment(String raw, int number, Syntax syntax) {
        this.fields = syntax.fields(raw);
        this.name = fields[0];
        this.place = number == 1 ? name : name + '(' + number + ')';
        this.syntax = syntax;
        this.repetitions = new ArrayList<>(Collections.nCopies(fields.length + 1, null));
    }

    private Segment(String name, Syntax syntax) {
        this.fields = new String[] {name};
        this.name = name;
        this.place = name;
        this.syntax = syntax;
        this.repetitions = new ArrayList<>(Collections.nCopies(fields.length + 1, null));
    }

    /** Returns a segment that was not sent. */
    public static Segment absent(String name, Syntax syntax) {
        return new Segment(name, syntax);
    }

    /** Returns the three-letter name. */
    public String name() {
        return name;
    }

    /** Returns the address of the segment, such as {@code NK1(2)}. */
    public String place() {
        return place;
    }

    /** Returns the address of a field. */
    public String place(int field) {
        return place + '-' + field;
    }

    /** Returns the text of a field as sent; empty if it was not sent. */
    public String raw(int field) {
        if (name.equals(HEADER)) {
            if (field == 1) {
                return String.valueOf(syntax.field());
            }
            return field - 1 < fields.length ? fields[field - 1] : "";
        }
        return field < fields.length ? fields[field] : "";
    }

    /** Returns the repetitions of a field that are not empty, each with its own number. */
    public List<Repetition> all(int field) {
        String raw = raw(field);
        if (raw.isEmpty()) {
            return List.of();
        }
        if (repetitions.get(field) == null) {
            repetitions.set(field, split(field, raw));
        }
        return repetitions.get(field);
    }

    private List<Repetition> split(int field, String raw) {
        String[] texts = syntax.repetitions(raw);
        List<Repetition> all = new ArrayList<>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                all.add(new Repetition(repetitionPlace(field, i + 1), texts[i], syntax));
            }
        }
        return Collections.unmodifiableList(all);
    }

    /** Returns the first repetition of a field; an empty one if there is none. */
    public Repetition first(int field) {
        List<Repetition> all = all(field);
        return all.isEmpty() ? new Repetition(place(field), "", syntax) : all.get(0);
    }

    /** Returns the first component of a field. */
    public St text(int field) {
        return first(field).get(1);
    }

    /** Hands over address and text, as sent, of every component and subcomponent that is not empty. */
    public void leaves(LeafVisitor visitor) {
        int last = name.equals(HEADER) ? fields.length : fields.length - 1;
        for (int field = 1; field <= last; field++) {
            if (name.equals(HEADER) && field <= 2) {
                visitor.visit(field, place(field), "");
                continue;
            }
            int number = field;
            BiConsumer<String, String> each = (address, text) -> visitor.visit(number, address, text);
            for (Repetition repetition : all(field)) {
                repetition.leaves(each);
            }
        }
    }

    /** Writes the segment as sent, without its end and without the content of some fields. */
    public void write(StringBuilder text, IntPredicate without) {
        int shift = name.equals(HEADER) ? 1 : 0;
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                text.append(syntax.field());
            }
            if (i == 0 || !without.test(i + shift)) {
                text.append(fields[i]);
            }
        }
    }

    private String repetitionPlace(int field, int repetition) {
        return repetition == 1 ? place(field) : place(field) + '(' + repetition + ')';
    }

    /** Sees one component or subcomponent. */
    public interface LeafVisitor {
        /** Takes the number of the field, the address and the text as sent; the text of separators is empty. */
        void visit(int field, String place, String text);
    }
}
