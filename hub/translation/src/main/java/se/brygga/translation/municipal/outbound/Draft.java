package se.brygga.translation.municipal.outbound;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.outbound.Elements;

/**
 * A municipal message on its way out, in canonical names; notes what became of each element that went into it.
 *
 * <p>Nested values go by path, as {@code activities/0/text}. Not safe for several threads.
 */
public final class Draft {

    private final OutboundMessage message;
    private final Destination destination;
    private final Layout layout;
    private final Elements elements;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Draft(OutboundMessage message, Destination destination, Layout layout) {
        this.message = message;
        this.destination = destination;
        this.layout = layout;
        this.elements = new Elements(message);
    }

    OutboundMessage message() {
        return message;
    }

    Destination destination() {
        return destination;
    }

    /** Returns the values by path, each a String or a BigDecimal, in the order in which they were put. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Returns what became of each element. */
    public LossReport losses() {
        return elements.losses();
    }

    /** Puts a text that comes from an element; nothing if it is null or blank. */
    void text(String path, String value, Resource resource, String element) {
        if (value != null && !value.isBlank()) {
            put(path, value, resource, element);
        }
    }

    /** Puts a number that comes from an element; nothing if it is null. */
    void number(String path, BigDecimal value, Resource resource, String element) {
        if (value != null) {
            put(path, value, resource, element);
        }
    }

    /** Puts a code of a closed list in the destination's words; nothing if it is null. */
    void code(Closed list, String ours, Resource resource, String element) {
        if (ours == null) {
            return;
        }
        String theirs = destination.code(list.table(), ours);
        put(list.path(), theirs == null ? ours : theirs, resource, element);
    }

    /** A field with codes of a closed list, and the name of the table of its codes. */
    record Closed(String path, String table) {}

    /** Puts what comes from no element: it follows from the message. */
    void implied(String path, String value) {
        if (layout.place(path) != null) {
            values.putIfAbsent(path, value);
        }
    }

    boolean has(String path) {
        return values.containsKey(path);
    }

    /** Notes that an element went where another one went before. */
    void also(String path, Resource resource, String element) {
        elements.mapped(resource, element, layout.place(path));
    }

    void dropped(Resource resource, String element, Reason reason) {
        elements.dropped(resource, element, reason);
    }

    void warn(Resource resource, String element, String code) {
        elements.warn(resource, element, code);
    }

    /** Notes for every element of a resource that it was left out. */
    void droppedWhole(Resource resource, Reason reason) {
        for (Property property : resource.children()) {
            if (property.hasValues()) {
                String name = property.getName().replace("[x]", "");
                String type = property.getValues().get(0).fhirType();
                boolean choice = property.getName().endsWith("[x]");
                elements.dropped(
                        resource,
                        choice ? name + Character.toUpperCase(type.charAt(0)) + type.substring(1) : name,
                        reason);
            }
        }
    }

    Untranslatable missing(String element) {
        return new Untranslatable(
                message.focus().fhirType() + '.' + element, "MISSING", "An element that the receiver needs is missing");
    }

    private void put(String path, Object value, Resource resource, String element) {
        String place = layout.place(path);
        if (place == null) {
            elements.dropped(resource, element, Reason.STRUCTURAL);
            elements.warn(resource, element, "NO_PLACE");
        } else {
            values.put(path, value);
            elements.mapped(resource, element, place);
        }
        int extension = element.indexOf("extension[");
        if (extension >= 0) {
            String whole = element.substring(0, element.indexOf(']', extension) + 1);
            elements.dropped(resource, whole + ".url", Reason.STRUCTURAL);
        }
    }
}
