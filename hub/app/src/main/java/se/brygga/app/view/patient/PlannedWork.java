package se.brygga.app.view.patient;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.chart.ActivityChart;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.chart.Week;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.section.StayCells;
import se.brygga.app.view.words.Directory;
import se.brygga.core.time.SwedishTime;

/**
 * Counts planned and performed home visits by week and unit, and those that are due in the weeks to come. A week in which a unit has
 * reported nothing is not one with none.
 */
final class PlannedWork {

    private static final int WEEKS_BEFORE = 3;
    private static final int WEEKS_TO_COME = 2;

    private final Directory directory;
    private final LocalDate present;
    private final Map<String, Map<LocalDate, int[]>> counts = new TreeMap<>();

    PlannedWork(Directory directory, Instant now) {
        this.directory = directory;
        this.present = monday(now);
    }

    private static LocalDate monday(Instant at) {
        return SwedishTime.day(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Returns the drawing; null if nothing was planned. */
    Drawing draw(Material material) {
        List<Permitted> all = material.of(SectionKind.STAYS);
        List<Permitted> performed =
                all.stream().filter(PlannedWork::isHomeVisit).toList();
        Set<String> visiting =
                performed.stream().map(one -> one.origin().unit()).collect(Collectors.toCollection(HashSet::new));
        all.stream().filter(one -> isPlanned(one, visiting)).forEach(one -> count(one, 0));
        performed.forEach(one -> count(one, 1));
        counts.values().removeIf(weeks -> weeks.values().stream().allMatch(week -> week[0] == 0));
        return counts.isEmpty()
                ? null
                : new ActivityChart(directory.told().words().charts()).draw(weeks());
    }

    private static boolean isHomeVisit(Permitted one) {
        return one.shared() instanceof Encounter encounter
                && "HH".equals(encounter.getClass_().getCode())
                && encounter.getStatus() == EncounterStatus.FINISHED;
    }

    /** A clinic's appointment or a planning meeting is no visit that anybody reports as a home visit. */
    private boolean isPlanned(Permitted one, Set<String> visiting) {
        return one.shared() instanceof Appointment appointment
                && holds(appointment)
                && !StayCells.isPlanning(appointment)
                && (appointment.hasBasedOn()
                        || directory.isMunicipal(one.custodian())
                        || visiting.contains(one.origin().unit()));
    }

    private static boolean holds(Appointment appointment) {
        return appointment.getStatus() != AppointmentStatus.CANCELLED
                && appointment.getStatus() != AppointmentStatus.ENTEREDINERROR
                && appointment.hasStart();
    }

    private void count(Permitted one, int what) {
        LocalDate week = monday(Material.at(one));
        if (week.isAfter(present.plusWeeks(WEEKS_TO_COME)) || week.isBefore(present.minusWeeks(WEEKS_BEFORE))) {
            return;
        }
        counts.computeIfAbsent(directory.unit(one.origin().unit()).text(), unit -> new TreeMap<>())
                .computeIfAbsent(week, none -> new int[2])[what]++;
    }

    private List<Week> weeks() {
        List<Week> all = new ArrayList<>();
        counts.forEach((unit, weeks) -> weeks.forEach((monday, count) ->
                all.add(new Week(unit, monday, some(count[0]), some(count[1]), monday.isAfter(present)))));
        return all;
    }

    private static OptionalInt some(int count) {
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
