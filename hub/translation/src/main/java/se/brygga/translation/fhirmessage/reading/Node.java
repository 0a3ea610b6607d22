package se.brygga.translation.fhirmessage.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An element of a FHIR document, the same from JSON and from XML: repeats are children of the same name, what JSON keeps under
 * {@code _name} is below the element itself, and a resource knows its type.
 *
 * <p>Not safe for use by several threads while it is being read.
 */
public final class Node {

    private static final int LONGEST = 60;
    private static final String WITH_A_NUMBER = "valueBase64Binary";

    private final String name;
    private final List<Node> children = new ArrayList<>(2);
    private String type;
    private String value;
    private boolean bare;

    Node(String name) {
        this.name = name;
    }

    /** Returns the element's name; empty for the document. */
    public String name() {
        return name;
    }

    /** Returns the resource type; null for what is no resource. */
    public String type() {
        return type;
    }

    /** Returns the value of a primitive; null if it has none. */
    public String value() {
        return value;
    }

    /** Returns true if the value is a JSON number or boolean rather than a text. */
    boolean bare() {
        return bare;
    }

    /** Returns everything below, in the order of the document. */
    public List<Node> children() {
        return children;
    }

    /** Returns the first child of a name. */
    public Optional<Node> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** Returns every child of a name. */
    public List<Node> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** Returns the value at a path of names, of the first where something repeats; empty if there is none. */
    public String text(String... path) {
        Node node = this;
        for (String step : path) {
            node = node.child(step).orElse(null);
            if (node == null) {
                return "";
            }
        }
        return Objects.requireNonNullElse(node.value, "");
    }

    void type(String resourceType) {
        this.type = resourceType;
    }

    void value(String text) {
        this.value = text;
    }

    void bare(String number) {
        this.value = number;
        this.bare = true;
    }

    Node add(String childName) {
        Node child = new Node(childName);
        children.add(child);
        return child;
    }

    boolean isEmpty() {
        return value == null && type == null && children.isEmpty();
    }

    /** Returns a name that may stand in an address; one that could be content is told by its position only. */
    static String fit(String name, int position) {
        return isFit(name) ? name : "#" + position;
    }

    /** Letters only, a small one first. Each name of a document is looked at: a regular expression costs more than its parser. */
    private static boolean isFit(String name) {
        if (name.isEmpty() || name.length() > LONGEST || name.charAt(0) < 'a' || name.charAt(0) > 'z') {
            return name.equals(WITH_A_NUMBER);
        }
        for (int i = 1; i < name.length(); i++) {
            int small = name.charAt(i) | 0x20;
            if (small < 'a' || small > 'z') {
                return name.equals(WITH_A_NUMBER);
            }
        }
        return true;
    }
}
