package se.brygga.app.view.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.chart.Stay;
import se.brygga.app.view.chart.StayChart;
import se.brygga.app.view.chart.Visit;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.section.StayCells;
import se.brygga.app.view.words.Directory;
import se.brygga.core.fhir.Canonical;

/** Draws stays, visits and planned contacts of the last year over time. */
final class Timeline {

    private static final Duration YEAR = Duration.ofDays(366);

    private final Directory directory;
    private final Instant now;
    private final List<Stay> stays = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();

    Timeline(Directory directory, Instant now) {
        this.directory = directory;
        this.now = now;
    }

    /** Returns the drawing; null if there is nothing to draw. */
    Drawing draw(Material material) {
        for (Permitted one : material.of(SectionKind.STAYS)) {
            if (Material.until(one).isAfter(now.minus(YEAR))) {
                add(one);
            }
        }
        return stays.isEmpty() && visits.isEmpty()
                ? null
                : new StayChart(directory.told().words().charts()).draw(stays, visits, now);
    }

    private void add(Permitted one) {
        if (one.copy() instanceof Encounter encounter) {
            add(one, encounter);
        } else if (one.copy() instanceof Appointment appointment
                && appointment.hasStart()
                && appointment.getStart().toInstant().isAfter(now)
                && appointment.getStatus() != Appointment.AppointmentStatus.CANCELLED) {
            visits.add(new Visit(
                    appointment.getStart().toInstant(),
                    "planned",
                    new StayCells(directory.told()).of(appointment).get(0).text(),
                    directory.unit(one.origin().unit()).text(),
                    directory.source(one.custodian()).text()));
        }
    }

    private void add(Permitted one, Encounter encounter) {
        boolean isMistake = encounter.getStatus() == EncounterStatus.ENTEREDINERROR;
        if (!encounter.getPeriod().hasStart() || isMistake) {
            return;
        }
        Instant from = encounter.getPeriod().getStart().toInstant();
        String unit = directory.unit(one.origin().unit()).text();
        String source = directory.source(one.custodian()).text();
        String kind = String.valueOf(encounter.getClass_().getCode());
        if (StayCells.hasBed(encounter)) {
            Instant until = until(encounter);
            stays.add(new Stay(unit, from, until, marks(encounter, from, until), state(encounter), source));
        } else if (encounter.getStatus() != EncounterStatus.CANCELLED) {
            String what = new StayCells(directory.told()).type(encounter).text();
            String lane = encounter.getStatus() == EncounterStatus.PLANNED ? "planned" : lane(kind);
            visits.add(new Visit(from, lane, what, unit, source));
        }
    }

    /** An end that lies ahead of a stay that goes on is a wish. */
    private Instant until(Encounter stay) {
        Instant end = stay.getPeriod().hasEnd() ? stay.getPeriod().getEnd().toInstant() : null;
        return end != null && end.isAfter(now) && StayCells.goesOn(stay) ? null : end;
    }

    private static Stay.State state(Encounter stay) {
        if (stay.getStatus() == EncounterStatus.CANCELLED) {
            return Stay.State.CANCELLED;
        }
        return stay.getStatus() == EncounterStatus.PLANNED
                ? Stay.State.PLANNED
                : StayCells.goesOn(stay) ? Stay.State.ONGOING : Stay.State.ENDED;
    }

    private static String lane(String kind) {
        return switch (kind) {
            case "HH" -> "home";
            case "EMER" -> "emergency";
            default -> "open";
        };
    }

    private static List<Stay.Mark> marks(Encounter encounter, Instant from, Instant until) {
        List<Stay.Mark> marks = new ArrayList<>();
        if (encounter.getStatus() == EncounterStatus.CANCELLED) {
            marks.add(new Stay.Mark(from, "cancelled"));
            return marks;
        }
        boolean isPlanned = encounter.getStatus() == EncounterStatus.PLANNED;
        marks.add(new Stay.Mark(from, isPlanned ? "planned" : "admitted"));
        Extension ready = encounter.getExtensionByUrl(Canonical.READY);
        if (ready != null && ready.getValue() instanceof BaseDateTimeType time && time.hasValue()) {
            marks.add(new Stay.Mark(time.getValue().toInstant(), "ready"));
        }
        if (until != null && !isPlanned) {
            marks.add(new Stay.Mark(until, "discharged"));
        }
        return marks;
    }
}
