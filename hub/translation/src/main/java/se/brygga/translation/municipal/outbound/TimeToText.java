package se.brygga.translation.municipal.outbound;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.outbound.Destination;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.MunicipalTimes;

/** Translates dates and times to the destination's spelling, local in its zone; a date never gets a time. */
final class TimeToText {

    private static final int DAY = "2026-03-02".length();

    private TimeToText() {}

    /** Puts a time; a mere date is put as a date, with a warning. */
    static void time(String path, BaseDateTimeType value, Draft draft, String element) {
        if (!value.hasValue()) {
            return;
        }
        Resource focus = draft.message().focus();
        Destination to = draft.destination();
        String text = value.getValueAsString();
        if (text.length() <= DAY) {
            draft.text(path, MunicipalTimes.write(day(text, focus, element), to.spelling()), focus, element);
            draft.warn(focus, element, "PRECISION");
            return;
        }
        OffsetDateTime time = exact(text, focus, element, to);
        String written = MunicipalTimes.write(time, to.spelling(), to.zone());
        draft.text(path, written, focus, element);
        if (!MunicipalTimes.isWhole(written, time, to.spelling(), to.zone())) {
            draft.warn(focus, element, "PRECISION");
        }
        draft.dropped(focus, element + ".extension", Reason.PRECISION);
    }

    /** Puts a date; of a time, its day in the destination's zone. */
    static void date(String path, BaseDateTimeType value, Draft draft, String element) {
        date(new At(path, draft.message().focus()), value, draft, element);
    }

    /** A field, and the resource whose element it comes from. */
    record At(String path, Resource resource) {}

    /** Puts a date of a resource that need not be the focus. */
    static void date(At at, BaseDateTimeType value, Draft draft, String element) {
        if (!value.hasValue()) {
            return;
        }
        Resource focus = at.resource();
        String path = at.path();
        Destination to = draft.destination();
        String text = value.getValueAsString();
        LocalDate day = text.length() <= DAY
                ? day(text, focus, element)
                : exact(text, focus, element, to).atZoneSameInstant(to.zone()).toLocalDate();
        draft.text(path, MunicipalTimes.write(day, to.spelling()), focus, element);
        if (text.length() > DAY) {
            draft.warn(focus, element, "PRECISION");
        }
    }

    private static LocalDate day(String text, Resource focus, String element) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Untranslatable(
                    focus.fhirType() + '.' + element,
                    "PRECISION",
                    "The receiver needs a whole date, not a year or a month");
        }
    }

    private static OffsetDateTime exact(String text, Resource focus, String element, Destination to) {
        try {
            return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atZone(to.zone()).toOffsetDateTime();
        } catch (DateTimeException e) {
            throw new Untranslatable(focus.fhirType() + '.' + element, "BAD_TIME", "This is no date and time");
        }
    }
}
