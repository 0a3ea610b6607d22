package se.brygga.app.view.plan;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import se.brygga.app.view.plan.PlanSheet.Days;
import se.brygga.core.time.SwedishTime;

/** Reads from which day until which something is to be done (FHIR R4, CarePlan.activity.detail.scheduled[x]). */
final class ScheduledDays {

    private static final Days NONE = new Days(null, null);

    private ScheduledDays() {}

    /** Returns the days of a period or of a timing; words tell a day only if they are nothing else. */
    static Days of(Type scheduled) {
        if (scheduled instanceof Period period) {
            return new Days(day(period.getStartElement(), false), day(period.getEndElement(), true));
        }
        if (scheduled instanceof Timing timing) {
            return timing.getRepeat().getBounds() instanceof Period bounds ? of(bounds) : events(timing);
        }
        return scheduled instanceof StringType words ? new Days(null, day(words.getValueNotNull())) : NONE;
    }

    private static LocalDate day(String words) {
        try {
            return LocalDate.parse(words.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Days events(Timing timing) {
        List<LocalDate> days = timing.getEvent().stream()
                .flatMap(event -> Stream.of(day(event, false), day(event, true)))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty() ? NONE : new Days(days.get(0), days.get(days.size() - 1));
    }

    /** Of a month or a year the first day, or the last. */
    private static LocalDate day(BaseDateTimeType at, boolean last) {
        if (!at.hasValue()) {
            return null;
        }
        String text = at.getValueAsString();
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(last ? 12 : 1).atDay(last ? 31 : 1);
            case 7 ->
                last
                        ? YearMonth.parse(text).atEndOfMonth()
                        : YearMonth.parse(text).atDay(1);
            case 10 -> LocalDate.parse(text);
            default -> SwedishTime.day(at.getValue().toInstant());
        };
    }
}
