package se.brygga.translation.csv;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.municipal.Columns;
import se.brygga.translation.municipal.Kinds;
import se.brygga.translation.municipal.Numbers;
import se.brygga.translation.municipal.outbound.Draft;
import se.brygga.translation.municipal.outbound.OutboundKinds;

/** Translates a message in FHIR to a CSV file of a header and one row (messages.md 6); what is nested has no place but texts in lists. */
final class FhirToCsv {

    private static final List<String> JSON_ONLY = List.of("parts", "attachments", "subPlans");

    private FhirToCsv() {}

    static Written write(OutboundMessage message, Destination destination) {
        String kind = OutboundKinds.of(message).orElseThrow();
        Spelling spelling = destination.spelling();
        var columns = Columns.of(spelling.columns(), kind);
        Map<String, String> lists = lists(kind);
        Draft draft = OutboundKinds.translate(message, destination, path -> {
            String field = field(path, lists);
            return field == null ? null : "column " + columns.supplier(field);
        });
        Map<String, List<String>> cells = new HashMap<>();
        draft.values().forEach((path, value) -> cells.computeIfAbsent(field(path, lists), name -> new ArrayList<>())
                .add(text(value, spelling)));
        List<String> fields = OutboundKinds.fields(kind).stream()
                .filter(field -> !JSON_ONLY.contains(field))
                .toList();
        String separator = String.valueOf(spelling.separator());
        String header = fields.stream()
                .map(field -> CsvCell.write(columns.supplier(field), spelling.separator()))
                .collect(Collectors.joining(separator));
        String row = fields.stream()
                .map(field -> cell(cells.get(field), lists.containsKey(field), spelling))
                .collect(Collectors.joining(separator));
        return new Written(kind, encoded(header + "\r\n" + row + "\r\n", message, destination), draft.losses());
    }

    /** Returns the fields that are lists, each with the path to the text of an item. */
    private static Map<String, String> lists(String kind) {
        Map<String, String> lists = new HashMap<>();
        for (String list : Kinds.lists(kind)) {
            int slash = list.indexOf('/');
            lists.put(slash < 0 ? list : list.substring(0, slash), slash < 0 ? "" : list.substring(slash));
        }
        return lists;
    }

    /** Returns the column of a value; null if there is none. */
    private static String field(String path, Map<String, String> lists) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return path;
        }
        String field = path.substring(0, slash);
        String below = path.substring(slash + 1).replaceFirst("\\d+", "");
        if (below.equals("/operation") && lists.containsKey("operation")) {
            return "operation";
        }
        return below.equals(lists.get(field)) ? field : null;
    }

    private static String text(Object value, Spelling spelling) {
        return value instanceof BigDecimal number ? Numbers.write(number, spelling) : (String) value;
    }

    private static String cell(List<String> values, boolean list, Spelling spelling) {
        if (values == null) {
            return "";
        }
        String text = list ? CsvList.join(values, spelling.list()) : values.get(0);
        return CsvCell.write(text, spelling.separator());
    }

    private static byte[] encoded(String text, OutboundMessage message, Destination destination) {
        try {
            ByteBuffer bytes = destination.charset().newEncoder().encode(CharBuffer.wrap(text));
            byte[] content = new byte[bytes.remaining()];
            bytes.get(content);
            return content;
        } catch (CharacterCodingException e) {
            throw new Untranslatable(
                    message.focus().fhirType(),
                    "BAD_ENCODING",
                    "The text has a character that " + destination.charset() + " does not have");
        }
    }
}
