package se.brygga.translation.fhirmessage.reading;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a document against FHIR's own definitions: a wrong value, type or repeat is an error with its FHIRPath; an element that
 * FHIR does not know is told, since no parser keeps it.
 */
final class Structure {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final boolean xml;
    private final List<String> unknown = new ArrayList<>();
    private final List<String> modifiers = new ArrayList<>();

    private Structure(boolean xml) {
        this.xml = xml;
    }

    /** Returns what it found; throws {@code Untranslatable} at the first thing that is wrong. */
    static Structure of(Document document) {
        Structure structure = new Structure(document.xml());
        structure.resource(document.root(), "Bundle");
        return structure;
    }

    /** Returns the FHIRPath of every leaf that FHIR does not know. */
    List<String> unknown() {
        return unknown;
    }

    /** Returns the FHIRPath of every extension that modifies the meaning of what it stands in. */
    List<String> modifiers() {
        return modifiers;
    }

    private void resource(Node node, String place) {
        if (!FHIR.getResourceTypes().contains(node.type())) {
            throw DetailCode.UNKNOWN_TYPE.at(place, "FHIR R4 has no such resource");
        }
        children(node, FHIR.getResourceDefinition(node.type()), place);
    }

    private void children(Node node, BaseRuntimeElementDefinition<?> definition, String place) {
        Map<String, Integer> numbers = new HashMap<>();
        int position = 0;
        for (Node child : node.children()) {
            int number = numbers.merge(child.name(), 1, Integer::sum) - 1;
            child(child, new Spot(definition, place, number, position++));
        }
    }

    /** Where a child stands: below {@code parent} at {@code place}, the how-manieth of its name, the how-manieth of all. */
    private record Spot(BaseRuntimeElementDefinition<?> parent, String place, int number, int position) {

        BaseRuntimeChildDefinition find(String name) {
            return parent instanceof BaseRuntimeElementCompositeDefinition<?> composite
                    ? composite.getChildByName(name)
                    : null;
        }

        String of(Node child, boolean repeats) {
            return place + '.' + Node.fit(child.name(), position) + (repeats ? "[" + number + "]" : "");
        }
    }

    private void child(Node child, Spot spot) {
        String name = child.name();
        if (name.equals("extension") || name.equals("modifierExtension")) {
            if (name.equals("modifierExtension")) {
                modifiers.add(spot.of(child, true));
            }
            children(child, FHIR.getElementDefinition("Extension"), spot.of(child, true));
            return;
        }
        BaseRuntimeChildDefinition found = spot.find(name);
        BaseRuntimeElementDefinition<?> element = found == null ? null : found.getChildByName(name);
        if (name.equals("id") && child.children().isEmpty() && !child.bare() && child.type() == null) {
            single(child, spot);
        } else if (found == null) {
            unknown(child, spot.place() + ".#" + spot.position());
        } else if (name.equals("resource") || name.equals("contained")) {
            resource(child, spot.of(child, found.getMax() != 1));
        } else {
            known(child, found, element, spot);
        }
    }

    private static void single(Node child, Spot spot) {
        if (spot.number > 0) {
            throw DetailCode.PARAM_NO_REPEAT.at(spot.of(child, false), "The element stands once");
        }
    }

    private void known(
            Node child, BaseRuntimeChildDefinition found, BaseRuntimeElementDefinition<?> element, Spot spot) {
        boolean repeats = found.getMax() != 1;
        String place = spot.of(child, repeats);
        if (!repeats) {
            single(child, spot);
        }
        if (element instanceof BaseRuntimeElementCompositeDefinition<?>) {
            if (child.value() != null) {
                throw DetailCode.WRONG_DATATYPE.at(place, "A value stands where an element with children belongs");
            }
            children(child, element, place);
            return;
        }
        for (Node below : child.children()) {
            if (child.name().equals("div") && !below.name().equals("extension")) {
                continue;
            }
            child(below, new Spot(element, place, 0, 0));
        }
        if (child.name().equals("div")) {
            Primitives.narrative(xml ? "" : child.value(), place);
        } else if (child.value() != null) {
            primitive(child, found, element, place);
        }
    }

    private void primitive(
            Node child, BaseRuntimeChildDefinition found, BaseRuntimeElementDefinition<?> element, String place) {
        boolean number = Primitives.isNumber(element.getName());
        if (!xml && number != child.bare()) {
            throw DetailCode.WRONG_DATATYPE.at(place, number ? "This is no text" : "This is a text");
        }
        try {
            Primitives.check(child.value(), element, found.getInstanceConstructorArguments(), place);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw Primitives.refusal(element, place);
        }
    }

    private void unknown(Node node, String place) {
        if (node.value() != null || node.children().isEmpty()) {
            unknown.add(place);
        }
        int position = 0;
        for (Node child : node.children()) {
            unknown(child, place + ".#" + position++);
        }
    }
}
