package se.brygga.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.time.SwedishTime;

/**
 * While a care decision (biståndsbeslut, ServiceRequest) gives its unit a reason to follow the person.
 *
 * @param from first moment in microseconds since 1970; null if the resource gives no reason
 * @param until first moment after it; null if the resource gives no reason
 */
record FollowingPeriod(Long from, Long until) {

    private static final FollowingPeriod NEVER = new FollowingPeriod(null, null);

    /** Reads it from an active decision; an open end is as far away as can be. Orders and referrals give no reason. */
    static FollowingPeriod of(Resource resource) {
        if (!(resource instanceof ServiceRequest decision)
                || !isCareDecision(decision)
                || decision.getStatus() != ServiceRequest.ServiceRequestStatus.ACTIVE) {
            return NEVER;
        }
        DateTimeType from = null;
        DateTimeType until = null;
        if (decision.hasOccurrencePeriod()) {
            from = decision.getOccurrencePeriod().getStartElement();
            until = decision.getOccurrencePeriod().getEndElement();
        } else if (decision.hasOccurrenceDateTimeType()) {
            from = decision.getOccurrenceDateTimeType();
        }
        return new FollowingPeriod(
                has(from) ? Value.micros(start(from)) : Long.MIN_VALUE,
                has(until) ? Value.micros(end(until)) : Long.MAX_VALUE);
    }

    /** Only a care decision is made on a legal basis (messages.md 6). */
    private static boolean isCareDecision(ServiceRequest request) {
        return request.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .anyMatch(coding -> Canonical.LEGAL_BASIS.equals(coding.getSystem()));
    }

    private static boolean has(DateTimeType time) {
        return time != null && time.hasValue();
    }

    private static Instant start(BaseDateTimeType time) {
        return dateOnly(time)
                ? firstDay(time).atStartOfDay(SwedishTime.ZONE).toInstant()
                : time.getValue().toInstant();
    }

    /** A date includes its last moment (FHIR R4, Period.end). */
    private static Instant end(BaseDateTimeType time) {
        if (!dateOnly(time)) {
            return time.getValue().toInstant();
        }
        Period length =
                switch (time.getValueAsString().length()) {
                    case 4 -> Period.ofYears(1);
                    case 7 -> Period.ofMonths(1);
                    default -> Period.ofDays(1);
                };
        return firstDay(time).plus(length).atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    private static boolean dateOnly(BaseDateTimeType time) {
        return time.getValueAsString().indexOf('T') < 0;
    }

    private static LocalDate firstDay(BaseDateTimeType time) {
        String text = time.getValueAsString();
        return LocalDate.parse(text + "-01-01".substring(0, "yyyy-MM-dd".length() - text.length()));
    }
}
