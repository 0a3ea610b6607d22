package se.brygga.translation.hl7v2.datatype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One repetition of a field: its components and subcomponents, each with its address. Numbers start at 1.
 *
 * <p>A field of one component has no component in its address ({@code PID-8}), a component of one subcomponent no
 * subcomponent ({@code PID-3.1}): the address follows what was sent, not what the datatype could hold. Not safe for several
 * threads.
 */
public final class Repetition {

    /** What a sender writes to delete a value (HL7 v2.5.1, 2.5.3). */
    private static final String NULL = "\"\"";

    private static final String[] NOTHING = {};

    private final String place;
    private final String raw;
    private final Syntax syntax;
    private String[] components;

    /** By component, then by subcomponent; made when first asked for, as a field is read more than once. */
    private String[][] subcomponents;

    private String[][] addresses;

    /** Takes the address of the repetition and its text as sent. */
    public Repetition(String place, String raw, Syntax syntax) {
        this.place = place;
        this.raw = raw;
        this.syntax = syntax;
    }

    /** Returns the address of the whole repetition. */
    public String place() {
        return place;
    }

    /** Returns true if the sender left it empty. */
    public boolean empty() {
        return raw.isEmpty();
    }

    /** Returns true if the whole value is {@code ""}. */
    public boolean deleted() {
        return raw.equals(NULL);
    }

    /** Returns the first subcomponent of a component. */
    public St get(int component) {
        return get(component, 1);
    }

    /** Returns a subcomponent. */
    public St get(int component, int subcomponent) {
        String[] parts = component > components().length ? NOTHING : subcomponents(component);
        if (subcomponent > parts.length) {
            return new St(written(component, subcomponent, parts.length), null, false);
        }
        return part(address(component, subcomponent), parts[subcomponent - 1]);
    }

    /** Returns a component as one text, for senders that do not escape a separator of subcomponents. */
    public String whole(int component) {
        String[] all = components();
        return component > all.length ? "" : Escapes.text(all[component - 1], syntax);
    }

    private St part(String address, String text) {
        if (text.equals(NULL)) {
            return new St(address, null, true);
        }
        String value = Escapes.text(text, syntax);
        return new St(address, value.isEmpty() ? null : value, false);
    }

    /** Hands over address and text, as sent, of each component and subcomponent that is not empty. */
    public void leaves(BiConsumer<String, String> visitor) {
        String[] all = components();
        for (int i = 0; i < all.length; i++) {
            String[] parts = subcomponents(i + 1);
            for (int j = 0; j < parts.length; j++) {
                if (!parts[j].isEmpty()) {
                    visitor.accept(address(i + 1, j + 1), parts[j]);
                }
            }
        }
    }

    /** Returns every component and subcomponent that is not empty, in order. */
    public List<St> parts() {
        List<St> parts = new ArrayList<>();
        String[] all = components();
        for (int i = 0; i < all.length; i++) {
            String[] texts = subcomponents(i + 1);
            for (int j = 0; j < texts.length; j++) {
                if (!texts[j].isEmpty()) {
                    parts.add(part(address(i + 1, j + 1), texts[j]));
                }
            }
        }
        return parts;
    }

    /** Returns the whole as one text, separators and all, for senders that do not escape them. */
    public String text() {
        return Escapes.text(raw, syntax);
    }

    /** Returns the address of a subcomponent that was sent. */
    private String address(int component, int subcomponent) {
        int count = subcomponents(component).length;
        if (addresses[component - 1] == null) {
            addresses[component - 1] = new String[count];
        }
        String[] known = addresses[component - 1];
        if (known[subcomponent - 1] == null) {
            known[subcomponent - 1] = written(component, subcomponent, count);
        }
        return known[subcomponent - 1];
    }

    private String written(int component, int subcomponent, int subcomponents) {
        if (subcomponents > 1 || subcomponent > 1) {
            return place + '.' + component + '.' + subcomponent;
        }
        return components().length > 1 || component > 1 ? place + '.' + component : place;
    }

    private String[] components() {
        if (components == null) {
            components = syntax.components(raw);
            subcomponents = new String[components.length][];
            addresses = new String[components.length][];
        }
        return components;
    }

    private String[] subcomponents(int component) {
        String text = components()[component - 1];
        if (subcomponents[component - 1] == null) {
            subcomponents[component - 1] = syntax.subcomponents(text);
        }
        return subcomponents[component - 1];
    }
}
