package se.brygga.app.fhir.summary;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.time.SwedishTime;

/**
 * When what a resource is about took place: its care dates, not the record's
 * (<a href="http://hl7.org/fhir/R4/operation-patient-everything.html">Patient/$everything</a>, {@code start} and {@code end}).
 *
 * @param from first instant
 * @param until first instant after it; {@link Instant#MAX} if it goes on or has no end that anybody told
 */
public record CareTime(Instant from, Instant until) {

    /** Where a type tells it, the best place first. */
    private static final List<String> PLACES = List.of(
            "period",
            "effective[x]",
            "performed[x]",
            "occurrence[x]",
            "onset[x]",
            "executionPeriod",
            "start",
            "timing[x]",
            "date",
            "authoredOn",
            "issued",
            "recordedDate",
            "sent",
            "startDate",
            "created");

    /** Where what goes on is ended, by where it begins. */
    private static final Map<String, String> ENDS = Map.of("onset[x]", "abatement[x]", "start", "end");

    /** Returns the care dates; empty if the resource tells none, so that they cannot exclude it. */
    public static Optional<CareTime> of(Resource resource) {
        for (String place : PLACES) {
            Optional<CareTime> found = at(resource, place);
            if (found.isPresent()) {
                return found.map(time -> time.endedBy(resource, place));
            }
        }
        return Optional.empty();
    }

    /** Tells whether it touches the time from one instant until before another; null for no limit. */
    public boolean touches(Instant start, Instant end) {
        return (start == null || until.isAfter(start)) && (end == null || from.isBefore(end));
    }

    private CareTime endedBy(Resource resource, String place) {
        if (!ENDS.containsKey(place)) {
            return this;
        }
        Instant end = at(resource, ENDS.get(place)).map(CareTime::until).orElse(null);
        return new CareTime(from, end != null ? end : place.equals("onset[x]") ? Instant.MAX : until);
    }

    private static Optional<CareTime> at(Resource resource, String place) {
        var property = resource.getNamedProperty(place);
        if (property == null || !property.hasValues()) {
            return Optional.empty();
        }
        Base value = property.getValues().get(0);
        if (value instanceof Period period) {
            return of(period);
        }
        return value instanceof BaseDateTimeType time && time.hasValue() ? Optional.of(of(time)) : Optional.empty();
    }

    private static Optional<CareTime> of(Period period) {
        if (!period.hasStart() && !period.hasEnd()) {
            return Optional.empty();
        }
        Instant from = period.hasStart() ? of(period.getStartElement()).from : Instant.MIN;
        Instant until = period.hasEnd() ? of(period.getEndElement()).until : Instant.MAX;
        return Optional.of(new CareTime(from, until));
    }

    /** A year, a month or a day is all of it. */
    public static CareTime of(BaseDateTimeType time) {
        Instant from = time.hasTime()
                ? time.getValue().toInstant()
                : day(time).atStartOfDay(SwedishTime.ZONE).toInstant();
        return new CareTime(
                from, end(from.atZone(SwedishTime.ZONE), time.getPrecision()).toInstant());
    }

    private static LocalDate day(BaseDateTimeType time) {
        return LocalDate.of(
                time.getYear(),
                time.getMonth() == null || time.getPrecision() == TemporalPrecisionEnum.YEAR ? 1 : time.getMonth() + 1,
                time.getPrecision() == TemporalPrecisionEnum.DAY ? time.getDay() : 1);
    }

    private static ZonedDateTime end(ZonedDateTime from, TemporalPrecisionEnum precision) {
        return switch (precision) {
            case YEAR -> from.plusYears(1);
            case MONTH -> from.plusMonths(1);
            case DAY -> from.plusDays(1);
            case MINUTE -> from.plusMinutes(1);
            case SECOND -> from.plusSeconds(1);
            case MILLI -> from.plusNanos(1_000_000);
        };
    }
}
