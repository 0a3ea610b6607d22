package se.brygga.translation.municipal;

import java.time.Instant;
import java.time.LocalDate;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;

/** Translates a municipal message by its kind. */
public final class MunicipalToFhir {

    private MunicipalToFhir() {}

    /** Returns what the message says, with ages as of its arrival; throws {@link Untranslatable} if it cannot be read whole or is not the sender's own. */
    public static Translated translate(MunicipalRecord record, Source source, Instant receivedAt) {
        if (record.flaw() != null) {
            throw record.flaw();
        }
        Household.refuse(record);
        Kind kind = Kinds.find(record.kind(), record.place("kind"));
        kind.required().forEach(record::required);
        if (kind.hasPerson()) {
            own(record, "custodian", source.custodian(), "FOREIGN_CUSTODIAN");
            own(record, "unit", source.unit(), "FOREIGN_UNIT");
        }
        return kind.translator().apply(new Fields(record, source, day(receivedAt, source)));
    }

    /** Returns the day in the sender's zone. */
    static LocalDate day(Instant receivedAt, Source source) {
        return receivedAt.atZone(source.zone()).toLocalDate();
    }

    private static void own(MunicipalRecord record, String name, String expected, String code) {
        if (!record.required(name).equals(expected)) {
            throw new Untranslatable(
                    record.place(name), code, "The connector speaks for " + expected + " and for nobody else");
        }
    }
}
