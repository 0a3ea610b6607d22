package se.brygga.app.view.patient;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
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
import se.brygga.app.view.words.ViewWords;

/** Counts planned and performed visits by week and unit; a week in which a unit has reported nothing is not one with none. */
final class PlannedWork {

    private static final int WEEKS = 6;

    private final Directory directory;
    private final LocalDate newest;
    private final Map<String, Map<LocalDate, int[]>> counts = new TreeMap<>();

    PlannedWork(Directory directory, Instant now) {
        this.directory = directory;
        this.newest = monday(now);
    }

    private static LocalDate monday(Instant at) {
        return LocalDate.ofInstant(at, ViewWords.SWEDEN).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Returns the drawing; null if nothing was planned. */
    Drawing draw(Material material) {
        for (Permitted one : material.of(SectionKind.STAYS)) {
            if (one.shared() instanceof Appointment appointment
                    && isPlanned(appointment)
                    && !StayCells.isPlanning(appointment)) {
                count(one, 0);
            } else if (one.shared() instanceof Encounter encounter
                    && "HH".equals(encounter.getClass_().getCode())
                    && encounter.getStatus() == EncounterStatus.FINISHED) {
                count(one, 1);
            }
        }
        counts.values().removeIf(weeks -> weeks.values().stream().allMatch(week -> week[0] == 0));
        return counts.isEmpty()
                ? null
                : new ActivityChart(directory.told().words().charts()).draw(weeks());
    }

    private static boolean isPlanned(Appointment appointment) {
        return appointment.getStatus() != AppointmentStatus.CANCELLED
                && appointment.getStatus() != AppointmentStatus.ENTEREDINERROR
                && appointment.hasStart();
    }

    private void count(Permitted one, int what) {
        LocalDate week = monday(Material.at(one));
        if (week.isAfter(newest) || week.isBefore(newest.minusWeeks(WEEKS - 1))) {
            return;
        }
        counts.computeIfAbsent(directory.unit(one.origin().unit()).text(), unit -> new TreeMap<>())
                .computeIfAbsent(week, none -> new int[2])[what]++;
    }

    private List<Week> weeks() {
        List<Week> all = new ArrayList<>();
        counts.forEach((unit, weeks) ->
                weeks.forEach((monday, count) -> all.add(new Week(unit, monday, some(count[0]), some(count[1])))));
        return all;
    }

    private static OptionalInt some(int count) {
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
