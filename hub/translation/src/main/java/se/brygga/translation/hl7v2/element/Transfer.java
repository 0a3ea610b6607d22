package se.brygga.translation.hl7v2.element;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Period;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.terminology.CodeMap.Target;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.message.LeftOut;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * Carries values of one message to their targets and notes in the loss report where each one went.
 *
 * <p>A value that is set without it would be counted as unmapped. Not safe for use by several threads.
 */
public final class Transfer {

    private final Source source;
    private final Instant receivedAt;
    private final LossReport losses;
    private final List<String> cleared = new ArrayList<>();

    /** Opens a message: enters its fields into a new loss report, with those that are left out whatever they hold. */
    public static Transfer of(Message message, InboxMessage inbox, Source source) {
        var losses = new LossReport();
        message.enter(losses, LeftOut::reason);
        return new Transfer(source, inbox.receivedAt(), losses);
    }

    /** Takes the sender and when its message arrived. */
    public Transfer(Source source, Instant receivedAt, LossReport losses) {
        this.source = source;
        this.receivedAt = receivedAt;
        this.losses = losses;
    }

    /** Returns the sender. */
    public Source source() {
        return source;
    }

    /** Returns the day in the sender's zone on which the message arrived. */
    public LocalDate today() {
        return receivedAt.atZone(source.zone()).toLocalDate();
    }

    /** Returns the loss report. */
    public LossReport losses() {
        return losses;
    }

    /** Returns the elements that the sender deleted. */
    public List<String> cleared() {
        return cleared;
    }

    /** Sets a value if there is one and notes its target, a FHIR path. */
    public void to(St value, String target, Consumer<String> setter) {
        if (value.present()) {
            setter.accept(value.value());
            losses.mapped(value.place(), target);
        }
    }

    /** Sets a time if there is one, with the precision that was sent. A year that nobody means is warned of. */
    public void dateTime(St value, String target, Consumer<DateTimeType> setter) {
        DateTimeType time = DtmToDateTime.translate(value, source.zone(), losses);
        if (time != null) {
            doubt(value, time.getYear());
            setter.accept(time);
            losses.mapped(value.place(), target);
        }
    }

    /** Sets a date if there is one, with the precision that was sent. */
    public void date(St value, String target, Consumer<DateType> setter) {
        DateType date = DtmToDateTime.translateDate(value, losses);
        if (date != null) {
            doubt(value, date.getYear());
            setter.accept(date);
            losses.mapped(value.place(), target);
        }
    }

    private void doubt(St value, int year) {
        if (Years.areAbsurd(year, today())) {
            losses.warn(value.place(), "DATE_ABSURD");
        }
    }

    /** Sets a period if there is a start or an end; of one that ends before it starts only the start is taken. */
    public void period(St start, St end, String target, Consumer<Period> setter) {
        if (!start.present() && !end.present()) {
            return;
        }
        var period = new Period();
        dateTime(start, target + ".start", period::setStartElement);
        if (Periods.isBefore(end, start, source.zone())) {
            losses.warn(end.place(), "PERIOD_REVERSED");
        } else {
            dateTime(end, target + ".end", period::setEndElement);
        }
        if (!period.isEmpty()) {
            setter.accept(period);
        }
    }

    /** Notes that what a segment says is left out on purpose, but for what is mapped afterwards. */
    public void leaveOut(Segment segment) {
        segment.leaves((field, place, text) -> {
            if (losses.isUndecided(place)) {
                losses.dropped(place, Reason.NOT_NEEDED);
            }
        });
    }

    /** Returns the target of a code in the sender's table, else in HL7's; null if neither knows it. */
    public String code(String table, St code, CodeMap ours) {
        if (!code.present()) {
            return null;
        }
        String target = source.code(table, code.value());
        return target != null ? target : ours.code(code.value());
    }

    /**
     * Returns the target of a code with its system in the sender's table, else in HL7's; null if neither knows it.
     *
     * @param ours HL7's table: it also says of which system a target in the sender's table is
     */
    public Target target(String table, St code, CodeMap ours) {
        if (!code.present()) {
            return null;
        }
        String target = source.code(table, code.value());
        return target != null
                ? new Target(ours.system(), target, null)
                : ours.target(code.value()).orElse(null);
    }

    /** Notes the target of a value that was set otherwise. */
    public void mapped(St value, String target) {
        losses.mapped(value.place(), target);
    }

    /** Notes the target of a code that FHIR has a code of its own for: its text and its system say nothing more. */
    public void coded(Cwe cwe, String target) {
        mapped(cwe.code(), target);
        dropped(cwe.text(), Reason.DUPLICATE_OF);
        dropped(cwe.system(), Reason.STRUCTURAL);
    }

    /** Notes that a value was left out on purpose. */
    public void dropped(St value, Reason reason) {
        losses.dropped(value.place(), reason);
    }

    /** Notes that nothing of a field is needed. */
    public void leaveOut(Repetition field) {
        field.leaves((place, text) -> losses.dropped(place, Reason.NOT_NEEDED));
    }

    /** Notes something doubtful. */
    public void warn(String place, String code) {
        losses.warn(place, code);
    }

    /** Notes that nothing of what was known of an element stays. */
    public void replaced(String element) {
        if (!cleared.contains(element)) {
            cleared.add(element);
        }
    }

    /** Notes that what is known of an element stays, whatever is sent: that is for one that nobody knows yet. */
    public void keepsKnown(String element) {
        replaced(element + "[kept]");
    }

    /** Notes that the sender deleted an element, if it did. */
    public void clear(Repetition field, String element) {
        if (field.deleted()) {
            losses.mapped(field.place(), element);
            replaced(element);
        }
    }
}
