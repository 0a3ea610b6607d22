package se.brygga.translation.hl7v2.element;

import se.brygga.core.message.Source;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;

/** Names of code systems in coded fields: the sender's own, those of table 0396, OIDs and URIs (HL7 v2.5.1, 2.A.13). */
final class CodingSystems {

    private static final CodeMap KNOWN = CodeMap.named("v2-0396-code-system-uri");
    private static final String TABLE = "HL7";
    private static final int TABLE_NAME_LENGTH = 7;

    private CodingSystems() {}

    /** Returns the URI of a system; null if the sender names one that nobody knows. A row in {@code codes/codeSystems.csv} counts first. */
    static String uri(St stated, Source source) {
        String name = stated.value();
        String own = source.code("codeSystems", name);
        if (own != null) {
            return source.identifiers().canonical(own);
        }
        if (isTable(name)) {
            return CweToConcept.table(name.substring(TABLE.length()));
        }
        String known = KNOWN.code(name);
        if (known != null) {
            return known;
        }
        String canonical = source.identifiers().canonical(name);
        return canonical.indexOf(':') > 0 ? canonical : null;
    }

    private static boolean isTable(String name) {
        if (name.length() != TABLE_NAME_LENGTH || !name.startsWith(TABLE)) {
            return false;
        }
        return name.substring(TABLE.length()).chars().allMatch(one -> one >= '0' && one <= '9');
    }
}
