package se.brygga.translation.fhirmessage.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.brygga.core.error.Untranslatable;

/** Reads FHIR's JSON; a name that stands twice in an object is an error, since nobody can say which one is meant. */
final class JsonNodes {

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?\\d{3}");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * Limits.DEPTH)
                    .maxNameLength(1000)
                    .maxNumberLength(100)
                    .maxStringLength(Limits.CONTENT_BYTES)
                    .build())
            .build();

    private final JsonParser parser;
    private final Budget budget = new Budget();

    private JsonNodes(JsonParser parser) {
        this.parser = parser;
    }

    static Node read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonNodes(parser).document();
        } catch (StreamConstraintsException e) {
            throw DetailCode.TOO_LONG.at("Bundle", "A name, a number or the nesting is beyond any use");
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : ", line " + e.getLocation().getLineNr() + " column "
                            + e.getLocation().getColumnNr();
            throw DetailCode.BAD_SYNTAX.at("Bundle", "This is not JSON" + where);
        } catch (IOException e) {
            throw DetailCode.BAD_SYNTAX.at("Bundle", "This is not JSON");
        }
    }

    private Node document() throws IOException {
        Node root = new Node("");
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw DetailCode.JSON_OBJECT.at("Bundle", "Send one JSON object");
        }
        object(root, "Bundle", 1);
        if (parser.nextToken() != null) {
            throw DetailCode.BAD_SYNTAX.at("Bundle", "Something follows after the object");
        }
        return root;
    }

    private void object(Node node, String place, int depth) throws IOException {
        budget.take(place, depth);
        Set<String> names = new HashSet<>();
        Map<String, Node> besides = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String where = place + '.' + Node.fit(name.startsWith("_") ? name.substring(1) : name, names.size());
            if (!names.add(name)) {
                throw DetailCode.BAD_SYNTAX.at(where, "The name stands twice in the same object");
            }
            parser.nextToken();
            if (name.equals("resourceType")) {
                node.type(scalar(where));
            } else if (name.startsWith("_")) {
                Node beside = new Node("");
                values(beside, name.substring(1), where, depth);
                besides.put(name.substring(1), beside);
            } else {
                values(node, name, where, depth);
            }
        }
        besides.forEach((name, beside) -> merge(node.all(name), beside.children(), node));
        node.children().removeIf(Node::isEmpty);
    }

    private String scalar(String place) throws IOException {
        if (!parser.currentToken().isScalarValue()) {
            throw DetailCode.WRONG_DATATYPE.at(place, "The resource type is a text");
        }
        return parser.getText();
    }

    /** Adds one child for the value, or one for each element of an array; {@code null} keeps its place until the end. */
    private void values(Node parent, String name, String place, int depth) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            value(parent.add(name), place, depth);
            return;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            String where = place + '[' + i + ']';
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                throw DetailCode.WRONG_DATATYPE.at(where, "FHIR has no lists of lists");
            }
            Budget.entries(place, i);
            value(parent.add(name), where, depth);
        }
    }

    private void value(Node node, String place, int depth) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(node, place, depth + 1);
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            checkNumber(place);
            budget.take(place, depth);
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                node.value(parser.getText());
            } else {
                node.bare(parser.getText());
            }
        }
    }

    private static void merge(List<Node> values, List<Node> besides, Node parent) {
        for (int i = 0; i < besides.size(); i++) {
            Node beside = besides.get(i);
            Node target = i < values.size() ? values.get(i) : parent.add(beside.name());
            target.children().addAll(beside.children());
            if (beside.value() != null) {
                throw new Untranslatable(
                        "Bundle", DetailCode.WRONG_DATATYPE.code(), "What stands under an underscore is an object");
            }
        }
    }

    /** Written out, as the parser behind this one writes it, 1e999999999 is a gigabyte of noughts. */
    private void checkNumber(String place) throws IOException {
        if (parser.currentToken().isNumeric()
                && EXPONENT.matcher(parser.getText()).find()) {
            throw DetailCode.TOO_LONG.at(place, "An exponent has at most two digits");
        }
    }
}
