package se.brygga.coordination.team;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.time.SwedishTime;

/**
 * Days and hours, local time, in which somebody answers; without any, always.
 *
 * @param days mon to sun; none means every day
 * @param from when it begins
 * @param to when it ends; not after the beginning: on the next day
 */
record Availability(List<String> days, LocalTime from, LocalTime to) {

    /** Returns true if one of the element's hours holds, or it has none. */
    static boolean holds(Element element, Instant at) {
        List<Availability> hours = element.getExtensionsByUrl(Canonical.AVAILABILITY).stream()
                .map(Availability::of)
                .toList();
        return hours.isEmpty() || hours.stream().anyMatch(one -> one.holds(at));
    }

    private static Availability of(Extension extension) {
        List<String> days = extension.getExtensionsByUrl("day").stream()
                .map(day -> day.getValue().primitiveValue())
                .toList();
        return new Availability(days, time(extension, "from"), time(extension, "to"));
    }

    private static LocalTime time(Extension extension, String part) {
        return Optional.ofNullable(extension.getExtensionByUrl(part))
                .map(one -> LocalTime.parse(one.getValue().primitiveValue()))
                .orElse(LocalTime.MIDNIGHT);
    }

    boolean holds(Instant at) {
        ZonedDateTime local = at.atZone(SwedishTime.ZONE);
        LocalTime time = local.toLocalTime();
        boolean overnight = !to.isAfter(from);
        if (overnight && time.isBefore(to)) {
            return isOn(local.getDayOfWeek().minus(1));
        }
        return isOn(local.getDayOfWeek()) && !time.isBefore(from) && (overnight || time.isBefore(to));
    }

    private boolean isOn(DayOfWeek day) {
        return days.isEmpty() || days.contains(day.name().substring(0, 3).toLowerCase(Locale.ROOT));
    }
}
