package se.brygga.translation.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import se.brygga.core.error.Untranslatable;

/** Says what is wrong with JSON text, without repeating any of it. */
final class JsonFlaw {

    private JsonFlaw() {}

    static Untranslatable of(IOException cause, String pointer) {
        if (cause instanceof StreamConstraintsException) {
            return new Untranslatable(pointer, "TOO_LONG", "A name, a number or the nesting is beyond any use");
        }
        String where = "";
        if (cause instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            where = ", line " + syntax.getLocation().getLineNr() + " column "
                    + syntax.getLocation().getColumnNr();
        }
        return new Untranslatable(pointer, "BAD_SYNTAX", "This is not JSON" + where);
    }
}
