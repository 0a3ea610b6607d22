package se.brygga.translation.hl7v2.scheduling;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.InstantType;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CweToUnit;
import se.brygga.translation.hl7v2.element.DtmToInstant;
import se.brygga.translation.hl7v2.element.Numbers;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Sch;
import se.brygga.translation.hl7v2.segment.ScheduledResource;
import se.brygga.translation.hl7v2.segment.Tq1;

/** Tells when an appointment is: TQ1-7 and 8, else SCH-11, else the first resource that says it (messages.md 5, SCH and AIS). */
final class SchToTimes {

    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "wk", Duration.ofDays(7));
    private static final int LONGEST_DAYS = 366;

    private SchToTimes() {}

    /** Sets start, end and duration; refuses an appointment that FHIR wants a time of and that has none. */
    static void translate(
            Message message, List<ScheduledResource> resources, Appointment appointment, Transfer transfer) {
        Sch sch = new Sch(message.first("SCH"));
        minutes(sch, appointment, transfer); // SCH-9 and SCH-10
        Span span = span(message, sch, resources);
        InstantType start = DtmToInstant.translate(span.start, transfer);
        InstantType end = DtmToInstant.translate(span.end, transfer);
        if (start == null) {
            untimed(sch, appointment, transfer);
            return;
        }
        appointment.setStartElement(start);
        if (end == null) {
            end = lasts(start, sch, span, transfer);
        } else {
            transfer.mapped(span.end, "Appointment.end");
        }
        DtmToInstant.ordered(start.getValue().toInstant(), end.getValue().toInstant(), span.end);
        appointment.setEndElement(end);
        older(sch, span, transfer);
        services(resources, appointment, transfer);
        transfer.mapped(span.start, "Appointment.start");
    }

    /**
     * A time that is known stays with one that is off. FHIR lets only a cancelled appointment be without time: one that is
     * deleted without its time becomes cancelled.
     */
    private static void untimed(Sch sch, Appointment appointment, Transfer transfer) {
        if (appointment.getStatus() == AppointmentStatus.ENTEREDINERROR) {
            appointment.setStatus(AppointmentStatus.CANCELLED);
            transfer.warn(sch.segment().place(11), "DELETED_WITHOUT_TIME");
        } else if (appointment.getStatus() == AppointmentStatus.NOSHOW) {
            transfer.warn(sch.segment().place(11), "NOSHOW_WITHOUT_TIME");
        } else if (appointment.getStatus() != AppointmentStatus.CANCELLED) {
            throw untimed("Nothing says when the appointment is");
        }
    }

    private static void services(List<ScheduledResource> resources, Appointment appointment, Transfer transfer) {
        resources.stream()
                .filter(ScheduledResource::isService)
                .forEach(service -> same(service, appointment, transfer));
    }

    /** Returns when something that long ends; null if its duration is no amount of a known unit. */
    static InstantType end(InstantType start, St number, Cwe unit, Transfer transfer) {
        Duration duration = duration(number, unit, transfer);
        return duration == null ? null : DtmToInstant.later(start, duration);
    }

    private record Span(St start, St end, ScheduledResource resource) {}

    private static Span span(Message message, Sch sch, List<ScheduledResource> resources) {
        Tq1 tq1 = new Tq1(message.first("TQ1"));
        if (tq1.start().present()) {
            return new Span(tq1.start(), tq1.end(), null);
        }
        if (sch.timing().start().present()) {
            return new Span(sch.timing().start(), sch.timing().end(), null);
        }
        for (ScheduledResource resource : resources) {
            if (resource.start().present()) {
                return new Span(resource.start(), sch.timing().end(), resource);
            }
        }
        return new Span(sch.timing().start(), sch.timing().end(), null);
    }

    private static InstantType lasts(InstantType start, Sch sch, Span span, Transfer transfer) {
        InstantType end = end(start, sch.duration(), sch.durationUnit(), transfer);
        if (end == null && span.resource != null) {
            end = end(start, span.resource.duration(), span.resource.durationUnit(), transfer);
            transfer.mapped(span.resource.duration(), "Appointment.end");
            transfer.mapped(span.resource.durationUnit().code(), "Appointment.end");
        }
        if (end == null) {
            throw untimed("Nothing says when the appointment ends, nor how long it is");
        }
        return end;
    }

    private static void minutes(Sch sch, Appointment appointment, Transfer transfer) {
        Duration duration = duration(sch.duration(), sch.durationUnit(), transfer);
        if (duration == null || duration.isZero()) {
            return;
        }
        if (duration.toSecondsPart() > 0) {
            transfer.warn(sch.duration().place(), "DURATION_PRECISION");
            return;
        }
        appointment.setMinutesDuration((int) duration.toMinutes());
        transfer.mapped(sch.duration(), "Appointment.minutesDuration");
        transfer.mapped(sch.durationUnit().code(), "Appointment.minutesDuration");
        transfer.dropped(sch.durationUnit().text(), Reason.DUPLICATE_OF);
        transfer.dropped(sch.durationUnit().system(), Reason.DUPLICATE_OF);
    }

    /** A unit that is not sent is taken as minutes; null if there is no amount of a known unit. */
    private static Duration duration(St number, Cwe unit, Transfer transfer) {
        if (!number.present()) {
            return null;
        }
        String code = unit.code().present() ? CweToUnit.ofTime(unit.code(), transfer) : "min";
        Duration one = UNITS.get(code == null ? "" : code);
        if (one == null || !Numbers.isAmount(number)) {
            transfer.warn(number.place(), "DURATION_FORMAT");
            return null;
        }
        BigDecimal seconds = Numbers.amount(number).multiply(BigDecimal.valueOf(one.toSeconds()));
        if (seconds.compareTo(BigDecimal.valueOf(Duration.ofDays(LONGEST_DAYS).toSeconds())) > 0) {
            transfer.warn(number.place(), "DURATION_TOO_LONG");
            return null;
        }
        return Duration.ofSeconds(seconds.longValue());
    }

    /** SCH-11 beside TQ1 says the same or is doubtful. */
    private static void older(Sch sch, Span span, Transfer transfer) {
        for (St[] pair :
                new St[][] {{sch.timing().start(), span.start}, {sch.timing().end(), span.end}}) {
            if (pair[0].present() && !pair[0].place().equals(pair[1].place())) {
                if (pair[0].is(pair[1].orEmpty())) {
                    transfer.dropped(pair[0], Reason.DUPLICATE_OF);
                } else {
                    transfer.warn(pair[0].place(), "TIME_CONFLICT");
                }
            }
        }
    }

    /** A service has no time of its own in an appointment: that of most is the appointment's. */
    private static void same(ScheduledResource service, Appointment appointment, Transfer transfer) {
        InstantType start = DtmToInstant.translate(service.start(), transfer);
        if (start == null || !start.getValue().equals(appointment.getStart())) {
            return;
        }
        transfer.dropped(service.start(), Reason.DUPLICATE_OF);
        InstantType end = end(start, service.duration(), service.durationUnit(), transfer);
        if (end != null && end.getValue().equals(appointment.getEnd())) {
            transfer.dropped(service.duration(), Reason.DUPLICATE_OF);
            transfer.dropped(service.durationUnit().code(), Reason.DUPLICATE_OF);
            transfer.dropped(service.durationUnit().text(), Reason.DUPLICATE_OF);
            transfer.dropped(service.durationUnit().system(), Reason.DUPLICATE_OF);
        }
    }

    private static Untranslatable untimed(String text) {
        return new Untranslatable("SCH-11", "APPOINTMENT_TIME_MISSING", text);
    }
}
