package se.brygga.coordination.team;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Period;
import se.brygga.core.time.SwedishTime;

/**
 * A period of FHIR in instants: a day begins and ends in Sweden, and the last day counts.
 *
 * @param from null if nobody knows
 * @param until the first instant after it; null if it goes on
 */
public record LocalPeriod(Instant from, Instant until) {

    /** Returns the period as it is in Sweden. */
    public static LocalPeriod of(Period period) {
        return new LocalPeriod(instant(period.getStartElement(), 0), instant(period.getEndElement(), 1));
    }

    /** Returns when the last day of an episode begins, or its last instant. */
    static Instant lastDay(EpisodeOfCare episode) {
        return instant(episode.getPeriod().getEndElement(), 0);
    }

    /** Returns true if a moment is in it. */
    public boolean holds(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    boolean endsBeforeItBegins() {
        return from != null && until != null && until.isBefore(from);
    }

    private static Instant instant(DateTimeType time, int daysAfter) {
        if (time == null || time.getValue() == null) {
            return null;
        }
        if (time.getPrecision() != TemporalPrecisionEnum.DAY) {
            return time.getValue().toInstant();
        }
        return LocalDate.parse(time.getValueAsString())
                .plusDays(daysAfter)
                .atStartOfDay(SwedishTime.ZONE)
                .toInstant();
    }
}
