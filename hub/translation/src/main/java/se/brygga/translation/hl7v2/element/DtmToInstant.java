package se.brygga.translation.hl7v2.element;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Dtm;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates times where FHIR wants an instant: a date stands for its first moment, anything less is refused (messages.md 5). */
public final class DtmToInstant {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final int DATE_LENGTH = 10;
    private static final int LAST_YEAR = 9999;

    private DtmToInstant() {}

    /** Returns the instant with the offset that was sent; null if there is none. A date is warned of with DATE_ONLY. */
    public static InstantType translate(St value, Transfer transfer) {
        DateTimeType time = DtmToDateTime.translate(value, transfer.source().zone(), transfer.losses());
        if (time == null) {
            return null;
        }
        String text = time.getValueAsString();
        if (text.length() < DATE_LENGTH) {
            throw new Untranslatable(value.place(), "DATE_PRECISION", "A full date is needed here");
        }
        if (text.length() == DATE_LENGTH) {
            transfer.warn(value.place(), "DATE_ONLY");
            Dtm.Moment moment = Dtm.of(value).in(transfer.source().zone());
            return new InstantType(SECONDS.format(moment.time()));
        }
        var instant = new InstantType(text);
        for (Extension original : time.getExtensionsByUrl(Canonical.ORIGINAL_VALUE)) {
            instant.addExtension(original);
        }
        return instant;
    }

    /** Returns the instant that is so much later, with the same offset; null if FHIR has no such year. */
    public static InstantType later(InstantType instant, Duration by) {
        OffsetDateTime later = OffsetDateTime.parse(instant.getValueAsString()).plus(by);
        return later.getYear() > LAST_YEAR ? null : new InstantType(SECONDS.format(later));
    }

    /** Returns when a message arrived, in the sender's zone. */
    public static DateTimeType arrival(Instant receivedAt, Transfer transfer) {
        return new DateTimeType(
                SECONDS.format(receivedAt.atZone(transfer.source().zone()).toOffsetDateTime()));
    }

    /** Refuses a period that ends before it starts; each may be null. */
    public static void ordered(Instant start, Instant end, St place) {
        if (start != null && end != null && end.isBefore(start)) {
            throw new Untranslatable(place.place(), "END_BEFORE_START", "The period ends before it starts");
        }
    }
}
