package se.brygga.translation.hl7v2.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.IdentifierReader;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.Dtm;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CxToIdentifier;

/** Reads the fields that say who a person is: PID-3 and MRG-1, with the help of PID-7 (domain.md 3). */
public final class PersonFields {

    private PersonFields() {}

    /**
     * Reads identifiers in their order; one without CX.1 is passed over.
     *
     * @param birth PID-7
     * @param today reference for ages
     */
    public static List<Identified> read(List<Cx> fields, St birth, Source source, LocalDate today) {
        var reader = new IdentifierReader(
                source.identifiers(), source.localSystem(), source.custodian(), today, dateDigits(birth));
        List<Identified> identified = new ArrayList<>(fields.size());
        for (Cx cx : fields) {
            if (cx.id().present()) {
                identified.add(new Identified(cx, CxToIdentifier.read(cx, reader, source)));
            }
        }
        return identified;
    }

    private static String dateDigits(St birth) {
        try {
            Dtm dtm = Dtm.of(birth);
            return dtm == null ? null : dtm.dateDigits();
        } catch (Untranslatable noDate) {
            // Says nothing about the century; the translation of PID-7 itself reports it.
            return null;
        }
    }

    /** A field and what it means. */
    public record Identified(Cx field, ReadIdentifier read) {}
}
