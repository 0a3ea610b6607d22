package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import se.brygga.translation.municipal.Columns;
import se.brygga.translation.municipal.Places;

/** Addresses of JSON values (RFC 6901), without names that could be content. */
final class Pointer {

    private Pointer() {}

    /** Returns the address of a member; an unfit name is told by its position. */
    static String member(String parent, String name, int position, Columns columns) {
        return parent + "/" + escape(Places.name(name, position, columns));
    }

    /** Returns the address that a field has or would have. */
    static String field(String parent, String name) {
        return parent + "/" + escape(name);
    }

    /** Returns the address that the parser has reached. */
    static String of(JsonStreamContext context, Columns columns) {
        var path = new StringBuilder();
        for (var level = context; level != null && !level.inRoot(); level = level.getParent()) {
            String step = String.valueOf(level.getCurrentIndex());
            if (level.inObject()) {
                step = level.hasCurrentName()
                        ? Places.name(level.getCurrentName(), level.getCurrentIndex(), columns)
                        : "";
            }
            path.insert(0, step.isEmpty() ? "" : "/" + escape(step));
        }
        return path.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
