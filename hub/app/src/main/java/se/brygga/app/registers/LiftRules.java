package se.brygga.app.registers;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Period;
import se.brygga.core.record.RegisterEntry;

/** What a temporary lift must be (PDL 4:5; domain.md 5): of a block of the own provider that stands, at most seven days. */
final class LiftRules {

    private static final int DAYS = 7;

    private LiftRules() {}

    /** Refuses a lift that is none; {@code entries} are those about the person. */
    static void check(Consent lift, String provider, List<RegisterEntry> entries) {
        Period period = lift.getProvision().getPeriod();
        Instant from = period.getStart().toInstant();
        Instant until = period.getEnd().toInstant();
        if (!until.isAfter(from)) {
            throw NotTaken.invalid("Consent.provision.period", "The lift ends before it begins");
        }
        if (!hasTime(period)) {
            throw NotTaken.invalid("Consent.provision.period", "Give both ends with time and offset");
        }
        if (until.isAfter(Moments.daysAfter(from, DAYS))) {
            throw NotTaken.invalid("Consent.provision.period.end", "A lift lasts at most seven days");
        }
        String block = lift.getSourceReference().getReferenceElement().getIdPart();
        boolean known = entries.stream()
                .anyMatch(entry -> entry.id().equals(block)
                        && entry.kind().equals(RegisterTerms.BLOCK)
                        && entry.provider().equals(provider)
                        && entry.annulledAt() == null);
        if (!known) {
            throw NotTaken.invalid(
                    "Consent.source", "The person has no such block of this provider, or it is annulled");
        }
    }

    /** A date alone is a whole day to some and its first moment to others. */
    private static boolean hasTime(Period period) {
        return period.getStartElement().getTimeZone() != null
                && period.getEndElement().getTimeZone() != null;
    }
}
