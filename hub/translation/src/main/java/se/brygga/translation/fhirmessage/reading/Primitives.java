package se.brygga.translation.fhirmessage.reading;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.util.XmlUtil;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Enumeration;
import se.brygga.core.error.Untranslatable;

/** Checks values of primitives as FHIR writes them. */
final class Primitives {

    private static final Set<String> NUMBERS = Set.of("boolean", "integer", "decimal", "unsignedInt", "positiveInt");
    private static final Set<String> TIMES = Set.of("date", "dateTime", "instant", "time");
    private static final Set<String> TEXTS = Set.of("string", "markdown", "uri", "url", "canonical", "base64Binary");
    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?(T.+)?");

    private Primitives() {}

    static boolean isNumber(String type) {
        return NUMBERS.contains(type);
    }

    /** Throws what the type throws if the value is none of its own. */
    static void check(String value, BaseRuntimeElementDefinition<?> element, Object argument, String place) {
        if (value.isEmpty()) {
            throw DetailCode.BAD_FORMAT.at(place, "The value is empty; leave the element out instead");
        }
        String type = element.getName();
        if (TEXTS.contains(type)) {
            return;
        }
        if (TIMES.contains(type) && !type.equals("time")) {
            boolean zoned = value.indexOf('T') < 0 || ZONED.matcher(value).matches();
            if (!zoned || !DATE.matcher(value).matches()) {
                throw refusal(element, place);
            }
        }
        var instance = argument == null ? element.newInstance() : element.newInstance(argument);
        if (instance instanceof IPrimitiveType<?> primitive) {
            primitive.setValueAsString(value);
        }
    }

    /** Checks the markup of a narrative, which in JSON is a text. */
    static void narrative(String markup, String place) {
        if (markup == null || markup.isEmpty()) {
            return;
        }
        if (markup.contains("<!")) {
            throw DetailCode.BAD_SYNTAX.at(place, "A narrative has no document type, no entities and no comments");
        }
        try {
            XmlUtil.parse(markup);
        } catch (DataFormatException | IllegalArgumentException | IllegalStateException e) {
            throw DetailCode.BAD_FORMAT.at(place, "The narrative is no XHTML");
        }
    }

    static Untranslatable refusal(BaseRuntimeElementDefinition<?> element, String place) {
        if (TIMES.contains(element.getName())) {
            return DetailCode.DATE_FORMAT.at(place, "The date is none, or the time has no zone");
        }
        return Enumeration.class.isAssignableFrom(element.getImplementingClass())
                ? DetailCode.VALUE_SET.at(place, "FHIR has no such code here")
                : DetailCode.BAD_FORMAT.at(place, "The value does not have the form that FHIR asks for");
    }
}
