package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.municipal.Columns;
import se.brygga.translation.municipal.Limits;

/** Cuts a request into its messages: the one object that it is, or each element of {@code items}. */
final class JsonSlices {

    /**
     * One message.
     *
     * @param pointer its address in the request
     * @param text its JSON, exactly as it stood
     */
    record Slice(String pointer, String text) {}

    private static final String ITEMS = "items";

    private final String text;
    private final JsonParser parser;

    private JsonSlices(String text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    /** Returns the messages in order, at least one; throws {@link Untranslatable} if the request as a whole cannot be read. */
    static List<Slice> of(String text) {
        try (JsonParser parser = StrictJson.parser(text)) {
            try {
                return new JsonSlices(text, parser).read();
            } catch (IOException e) {
                throw JsonFlaw.of(e, Pointer.of(parser.getParsingContext(), new Columns(Map.of())));
            }
        } catch (IOException e) {
            throw JsonFlaw.of(e, "");
        }
    }

    private List<Slice> read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Untranslatable("", "NOT_AN_OBJECT", "Send one object, or an object with 'items'");
        }
        int start = startOfToken();
        List<Slice> items = null;
        int others = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean named = ITEMS.equals(parser.currentName());
            if (parser.nextToken() == JsonToken.START_ARRAY && named && items == null) {
                items = elements();
            } else {
                parser.skipChildren();
                others++;
            }
        }
        int end = endOfToken();
        if (parser.nextToken() != null) {
            throw new Untranslatable("", "BAD_SYNTAX", "Something follows after the object");
        }
        if (items == null) {
            return List.of(new Slice("", text.substring(start, end)));
        }
        if (others > 0 || items.isEmpty()) {
            throw new Untranslatable("/" + ITEMS, "BAD_ENVELOPE", "Send at least one item, and nothing beside 'items'");
        }
        return items;
    }

    private List<Slice> elements() throws IOException {
        var slices = new ArrayList<Slice>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (slices.size() == Limits.OBJECTS) {
                throw new Untranslatable(
                        "/" + ITEMS, "TOO_LONG", "Send at most " + Limits.OBJECTS + " items at a time");
            }
            int start = startOfToken();
            parser.skipChildren();
            parser.finishToken();
            slices.add(new Slice("/" + ITEMS + "/" + slices.size(), text.substring(start, endOfToken())));
        }
        return slices;
    }

    private int startOfToken() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int endOfToken() {
        return (int) parser.currentLocation().getCharOffset();
    }
}
