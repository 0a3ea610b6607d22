package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Source;
import se.brygga.translation.municipal.Columns;
import se.brygga.translation.municipal.Kinds;
import se.brygga.translation.municipal.Limits;
import se.brygga.translation.municipal.MunicipalRecord;
import se.brygga.translation.municipal.RecordBuilder;

/** Translates one JSON object to a municipal record; what is wrong with it becomes the record's flaw. */
final class JsonToRecord {

    private final JsonParser parser;
    private final Columns columns;
    private final RecordBuilder record;

    private JsonToRecord(JsonParser parser, Columns columns, RecordBuilder record) {
        this.parser = parser;
        this.columns = columns;
        this.record = record;
    }

    /** Reads {@code text}; {@code base} is the address that the object has in the request. */
    static MunicipalRecord translate(String text, String base, Source source) {
        String kind = kind(text, source);
        var columns = Columns.of(source.spelling().columns(), kind);
        var record = new RecordBuilder(columns, (name, below) -> Pointer.field(base, name) + below);
        try (JsonParser parser = StrictJson.parser(text)) {
            new JsonToRecord(parser, columns, record).read(base);
        } catch (IOException e) {
            record.flaw(JsonFlaw.of(e, base));
        }
        return record.build(kind);
    }

    /** Looks for the kind first, for names depend on it; null if there is none, and what is wrong is found later. */
    private static String kind(String text, Source source) {
        String name = source.spelling().columns().getOrDefault("kind", "kind");
        try (JsonParser parser = StrictJson.parser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean named = parser.currentName().equals(name);
                JsonToken token = parser.nextToken();
                if (named && token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    return Kinds.canonical(parser.getText().strip(), source);
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }

    private void read(String base) {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Untranslatable(base, "NOT_AN_OBJECT", "A message is an object");
            }
            object("", base, 1);
        } catch (Untranslatable e) {
            record.flaw(e);
        } catch (IOException e) {
            record.flaw(JsonFlaw.of(e, base + Pointer.of(parser.getParsingContext(), columns)));
        }
    }

    private void object(String path, String place, int depth) throws IOException {
        var names = new HashSet<String>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String where = Pointer.member(place, name, names.size(), columns);
            if (!names.add(name)) {
                throw new Untranslatable(where, "DUPLICATE_KEY", "The name stands twice in the same object");
            }
            parser.nextToken();
            value(path(path, name), where, depth);
        }
    }

    private String path(String parent, String name) {
        if (parent.isEmpty()) {
            return columns.canonical(name);
        }
        int slash = parent.indexOf('/');
        return parent + '/' + columns.member(slash < 0 ? parent : parent.substring(0, slash), name);
    }

    private void value(String path, String place, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth == Limits.DEPTH) {
            throw new Untranslatable(place, "TOO_DEEP", "A message has at most " + Limits.DEPTH + " levels");
        }
        if (token == JsonToken.START_OBJECT) {
            object(path, place, depth + 1);
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(path + "/" + i, place + "/" + i, depth + 1);
            }
        } else if (token != JsonToken.VALUE_NULL) {
            record.add(path, place, parser.getText());
        }
    }
}
