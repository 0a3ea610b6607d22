package se.brygga.translation.hl7v2.element;

import java.util.Locale;
import java.util.regex.Pattern;
import se.brygga.core.message.Source;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;

/** Names of code systems in coded fields: the sender's own, HL7's tables, OIDs, URIs and those of table 0396 (HL7 v2.5.1, 2.A.13). */
public final class CodingSystem {

    private static final CodeMap NAMES = CodeMap.named("v2-0396-coding-system");
    private static final String TABLES = "http://terminology.hl7.org/CodeSystem/v2-";
    private static final Pattern TABLE = Pattern.compile("HL7\\d{4}");
    private static final String HL7 = "HL7";

    private CodingSystem() {}

    /** Returns the code system of an HL7 table, such as {@code 0112}. */
    public static String table(String number) {
        return TABLES + number;
    }

    /** Returns the URI; null if the sender names none or one that nobody knows. A row in {@code codes/codeSystems.csv} counts first. */
    public static String uri(St stated, Source source) {
        if (!stated.present()) {
            return null;
        }
        String name = stated.value();
        if (TABLE.matcher(name).matches()) {
            return table(name.substring(HL7.length()));
        }
        String own = source.code("codeSystems", name);
        String canonical = source.identifiers().canonical(own == null ? name : own);
        return canonical.indexOf(':') > 0 ? canonical : NAMES.code(canonical.toUpperCase(Locale.ROOT));
    }

    /** Returns the URI of what is stated; {@code otherwise} if nothing is, or only that the table is HL7's. */
    public static String uri(St stated, String otherwise, Source source) {
        String uri = uri(stated, source);
        return uri == null && isOfField(stated) ? otherwise : uri;
    }

    /** Returns what something is known by that has this code: with its system, if that is known. */
    public static String key(St code, St stated, Source source) {
        String uri = uri(stated, source);
        return uri == null ? code.value() : uri + '|' + code.value();
    }

    /** Returns true if the sender leaves it to the field which code system counts. */
    private static boolean isOfField(St stated) {
        return !stated.present() || stated.value().startsWith(HL7);
    }

    /** Returns true if the code is the sender's own: {@code L}, and those that begin with 99. */
    static boolean isLocal(St stated) {
        return stated.is("L") || stated.orEmpty().startsWith("99");
    }
}
