package se.brygga.translation.hl7v2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.outbound.Destination;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Syntax;

/** A segment being written from one resource: fields by number, from 1, in any order (HL7 v2.5.1, 2.5.2). */
public final class SegmentWriter {

    private static final String HEADER = "MSH";

    private final MessageWriter message;
    private final Resource resource;
    private final String name;
    private final int number;
    private final String place;
    private final Map<Integer, List<FieldWriter>> fields;

    SegmentWriter(MessageWriter message, Resource resource, String name, int number) {
        this.message = message;
        this.resource = resource;
        this.name = name;
        this.number = number;
        this.place = number == 1 ? name : name + '(' + number + ')';
        this.fields = new TreeMap<>();
    }

    private SegmentWriter(SegmentWriter segment, Resource resource) {
        this.message = segment.message;
        this.resource = resource;
        this.name = segment.name;
        this.number = segment.number;
        this.place = segment.place;
        this.fields = segment.fields;
    }

    /** Returns the same segment for fields that come from another resource. */
    public SegmentWriter of(Resource other) {
        return new SegmentWriter(this, other);
    }

    /** Returns the three-letter name. */
    public String name() {
        return name;
    }

    /** Returns which one of its name it is in the message, from 1. */
    public int number() {
        return number;
    }

    /** Returns where the message goes. */
    public Destination destination() {
        return message.destination();
    }

    /** Returns the HSA-id of the sender, which MSH-4 has. */
    public String sender() {
        return message.message().sender();
    }

    /** Returns the version in which the message is written. */
    public Hl7Version version() {
        return message.version();
    }

    /** Writes a field of one component; nothing if the text is null or empty. */
    public SegmentWriter set(int field, String text, String path) {
        add(field).whole(text, path);
        return this;
    }

    /** Writes a field that stands for no element. */
    public SegmentWriter constant(int field, String text) {
        return set(field, text, null);
    }

    /** Begins one more repetition of a field, or the first. */
    public FieldWriter add(int field) {
        List<FieldWriter> repetitions = fields.computeIfAbsent(field, number -> new ArrayList<>(1));
        int last = repetitions.size() - 1;
        if (last >= 0 && repetitions.get(last).isEmpty()) {
            return repetitions.get(last);
        }
        int number = repetitions.size() + 1;
        String address = place + '-' + field + (number == 1 ? "" : "(" + number + ')');
        var added = new FieldWriter(this, address);
        repetitions.add(added);
        return added;
    }

    /** Returns true if the field has a value. */
    public boolean has(int field) {
        return fields.containsKey(field) && !fields.get(field).get(0).isEmpty();
    }

    /** Notes that an element went to an address. */
    public void mapped(String path, String target) {
        message.elements().mapped(resource, path, target);
    }

    /** Notes that an element was left out on purpose. */
    public void dropped(String path, Reason reason) {
        message.elements().dropped(resource, path, reason);
    }

    /** Notes something doubtful about an element. */
    public void warn(String path, String code) {
        message.elements().warn(resource, path, code);
    }

    /** Returns the error for an element that cannot be written. */
    public Untranslatable untranslatable(String path, String code, String text) {
        return new Untranslatable(message.elements().place(resource, path), code, text);
    }

    /** Returns the text as the destination can hold it. */
    String fit(String text, String path, String target) {
        FittingText fitting = FittingText.of(text, destination().charset());
        if (fitting.text() == null) {
            String where = path == null ? target : message.elements().place(resource, path);
            throw new Untranslatable(
                    where, "CHARSET_UNFIT", "The destination's character set has no such character, nor one like it");
        }
        if (fitting.changed() && path != null) {
            warn(path, "CHARACTER_REPLACED");
        }
        return fitting.text();
    }

    String text(Syntax syntax) {
        List<String> texts = new ArrayList<>();
        texts.add(name);
        int shift = 0;
        if (name.equals(HEADER)) { // MSH-1 is the separator itself
            texts.add(syntax.encodingCharacters());
            shift = 1;
        }
        for (Map.Entry<Integer, List<FieldWriter>> field : fields.entrySet()) {
            while (texts.size() <= field.getKey() - shift) {
                texts.add("");
            }
            List<String> repetitions =
                    field.getValue().stream().map(one -> one.text(syntax)).toList();
            texts.set(texts.size() - 1, FieldWriter.join(repetitions, syntax.repetition()));
        }
        return FieldWriter.join(texts, syntax.field());
    }
}
