package se.brygga.app.view.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.fhir.summary.CareTime;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Told;

/** When a fact was so. */
public final class FactTime {

    private static final List<String> PLACES = List.of(
            "period",
            "effective[x]",
            "performed[x]",
            "occurrence[x]",
            "onset[x]",
            "start",
            "timing[x]",
            "date",
            "authoredOn",
            "issued",
            "recordedDate",
            "sent",
            "startDate",
            "created",
            "dateAsserted");

    private FactTime() {}

    /** Returns the moment to sort by; that of its version if it tells none. */
    public static Instant of(Resource resource, Instant otherwise) {
        return CareTime.of(resource)
                .map(time -> time.from().equals(Instant.MIN) ? time.until() : time.from())
                .filter(at -> !at.equals(Instant.MAX))
                .orElse(otherwise);
    }

    /** Returns until when a fact is so: {@link Instant#MAX} while it goes on; as {@link #of} if it tells no end. */
    public static Instant until(Resource resource, Instant otherwise) {
        Instant until = CareTime.of(resource).map(CareTime::until).orElse(otherwise);
        boolean isUntold =
                until.equals(Instant.MAX) && resource instanceof Encounter encounter && !StayCells.goesOn(encounter);
        return isUntold ? of(resource, otherwise) : until;
    }

    /** Returns when it begins or took place; the day that it came, if it tells neither. */
    static Cell cell(Permitted one, Resource resource, Told told) {
        Cell found = cell(resource, told);
        return found.kind() == Cell.Kind.ABSENT
                ? Cell.said(told.words().get("received", told.words().day(one.updated())))
                : found;
    }

    private static Cell cell(Resource resource, Told told) {
        for (String place : PLACES) {
            var property = resource.getNamedProperty(place);
            Optional<Base> value = property == null
                    ? Optional.empty()
                    : property.getValues().stream().filter(one -> one != null).findFirst();
            if (value.isPresent() && value.get() instanceof Period period) {
                return Told.isMasked(period)
                        ? told.hidden()
                        : told.first(told.day(period.getStartElement()), told.day(period.getEndElement()));
            }
            if (value.isPresent() && value.get() instanceof BaseDateTimeType time) {
                return place.equals("start") ? told.day(time) : told.time(time);
            }
        }
        return told.absent();
    }
}
