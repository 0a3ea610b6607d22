package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import se.brygga.translation.municipal.Columns;

/** Values by path, as {@code activities/0/text}, on their way to JSON objects and lists; a step of digits is a place in a list. */
final class JsonTree {

    /** What is below, in the order in which it came: a JsonTree, a String or a BigDecimal. */
    private final Map<String, Object> members = new LinkedHashMap<>();

    private boolean list;

    /** Returns a path in the destination's names. */
    static String spelled(String path, Columns columns) {
        String[] steps = path.split("/");
        var spelled = new StringBuilder(columns.supplier(steps[0]).replace('/', '\u2215'));
        for (int i = 1; i < steps.length; i++) {
            spelled.append('/').append(isNumber(steps[i]) ? steps[i] : columns.supplierMember(steps[0], steps[i]));
        }
        return spelled.toString();
    }

    void put(String path, Object value) {
        int slash = path.indexOf('/');
        String step = slash < 0 ? path : path.substring(0, slash);
        list |= isNumber(step);
        if (slash < 0) {
            members.put(step.replace('\u2215', '/'), value);
        } else {
            ((JsonTree) members.computeIfAbsent(step, name -> new JsonTree())).put(path.substring(slash + 1), value);
        }
    }

    void write(JsonGenerator json) throws IOException {
        if (list) {
            json.writeStartArray();
        } else {
            json.writeStartObject();
        }
        for (Map.Entry<String, Object> member : members.entrySet()) {
            if (!list) {
                json.writeFieldName(member.getKey());
            }
            if (member.getValue() instanceof JsonTree tree) {
                tree.write(json);
            } else if (member.getValue() instanceof BigDecimal number) {
                json.writeNumber(number.toPlainString());
            } else {
                json.writeString((String) member.getValue());
            }
        }
        if (list) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
    }

    private static boolean isNumber(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
