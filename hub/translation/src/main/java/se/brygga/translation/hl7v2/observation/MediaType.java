package se.brygga.translation.hl7v2.observation;

import java.util.Locale;
import java.util.regex.Pattern;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;

/** Media types of ED, RP and TXA-3 (HL7 v2.5.1, tables 0191 and 0291). */
public final class MediaType {

    private static final CodeMap SUBTYPES = CodeMap.named("v2-0291-media-type");
    private static final CodeMap CLASSES = CodeMap.named("v2-0191-media-class");
    private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,60}");
    private static final Pattern WHOLE = Pattern.compile("[a-z0-9-]{1,30}/[a-z0-9][a-z0-9.+-]{0,90}");

    private MediaType() {}

    /** Returns the media type for a class and a subtype; null if they do not tell. */
    public static String of(St mediaClass, St subtype) {
        String sub = subtype.orEmpty().toLowerCase(Locale.ROOT);
        String known = SUBTYPES.code(sub.toUpperCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        String top = top(mediaClass);
        if (WHOLE.matcher(sub).matches()) {
            return sub;
        }
        if (WHOLE.matcher(top).matches()) {
            return top;
        }
        if (top.equals("text") && sub.isEmpty()) {
            return "text/plain";
        }
        String own = SUBTYPES.code(top.toUpperCase(Locale.ROOT));
        if (own != null && sub.isEmpty()) {
            return own;
        }
        return PART.matcher(top).matches() && PART.matcher(sub).matches() ? top + '/' + sub : null;
    }

    private static String top(St mediaClass) {
        String text = mediaClass.orEmpty();
        String known = CLASSES.code(text.toUpperCase(Locale.ROOT));
        return known == null ? text.toLowerCase(Locale.ROOT) : known;
    }
}
