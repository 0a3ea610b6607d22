package se.brygga.translation.hl7v2.pharmacy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CweToUnit;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.DtmToInstant;
import se.brygga.translation.hl7v2.element.Numbers;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates TQ1 or TQ to the times of a Dosage (HL7 v2-to-FHIR, segment TQ1; data type TQ). */
final class ScheduleToTiming {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):?([0-5]\\d)(:?([0-5]\\d))?");
    private static final Pattern LETTER_DURATION = Pattern.compile("([SMHDWL])(\\d{1,4})");

    private final Schedule schedule;
    private final Dosage dosage;
    private final Transfer transfer;
    private final String target;

    private ScheduleToTiming(Schedule schedule, Dosage dosage, Transfer transfer, String target) {
        this.schedule = schedule;
        this.dosage = dosage;
        this.transfer = transfer;
        this.target = target;
    }

    static void translate(Schedule schedule, Dosage dosage, Transfer transfer, String target) {
        new ScheduleToTiming(schedule, dosage, transfer, target).translate();
    }

    private void translate() {
        var timing = new Timing();
        RepeatPattern pattern = RepeatPattern.translate(schedule.pattern(), timing, transfer, target + ".timing");
        TimingRepeatComponent repeat = timing.getRepeat();
        timesOfDay(repeat);
        bounds(repeat);
        lasts(repeat);
        if (schedule.occurrences().present()) {
            int count = Numbers.count(schedule.occurrences());
            if (count > 0) {
                repeat.setCount(count);
                transfer.mapped(schedule.occurrences(), target + ".timing.repeat.count");
            }
        }
        if (!timing.isEmpty()) {
            dosage.setTiming(timing);
        }
        condition(pattern.asNeeded() || schedule.priority().is("PRN"));
        transfer.to(
                schedule.text(),
                target + ".text",
                text -> dosage.setText(dosage.hasText() ? dosage.getText() + '\n' + text : text));
    }

    private void condition(boolean asNeeded) {
        CodeableConcept condition = new CodeableConcept();
        if (asNeeded) {
            if (schedule.priority().is("PRN")) {
                transfer.mapped(schedule.priority(), target + ".asNeeded");
            }
            transfer.to(schedule.condition(), target + ".asNeededCodeableConcept.text", condition::setText);
            dosage.setAsNeeded(condition.isEmpty() ? new BooleanType(true) : condition);
        } else if (schedule.condition().present()) {
            String place = target + ".additionalInstruction["
                    + dosage.getAdditionalInstruction().size() + "].text";
            transfer.to(schedule.condition(), place, dosage.addAdditionalInstruction()::setText);
        }
    }

    /** FHIR does not have times of day beside meals and bedtime. */
    private void timesOfDay(TimingRepeatComponent repeat) {
        for (St time : schedule.times()) {
            Matcher parts = TIME.matcher(time.orEmpty());
            if (repeat.hasWhen() || !parts.matches()) {
                transfer.warn(time.place(), "TIME_FORMAT");
                continue;
            }
            String seconds = parts.group(4) == null ? "00" : parts.group(4);
            repeat.addTimeOfDay(parts.group(1) + ':' + parts.group(2) + ':' + seconds);
            transfer.mapped(time, target + ".timing.repeat.timeOfDay");
        }
    }

    private void bounds(TimingRepeatComponent repeat) {
        String place = target + ".timing.repeat.boundsPeriod";
        var period = new Period();
        transfer.dateTime(schedule.start(), place + ".start", period::setStartElement);
        transfer.dateTime(schedule.end(), place + ".end", period::setEndElement);
        if (period.hasStart() && period.hasEnd()) {
            DtmToInstant.ordered(instant(schedule.start()), instant(schedule.end()), schedule.end());
        }
        if (!period.isEmpty()) {
            repeat.setBounds(period);
            // FHIR holds the limits or the length, not both.
            for (St beside : new St[] {schedule.duration().get(1), schedule.letterDuration()}) {
                if (beside.present()) {
                    transfer.warn(beside.place(), "DURATION_BESIDE_PERIOD");
                }
            }
            return;
        }
        Duration duration = duration(schedule.duration(), target + ".timing.repeat.boundsDuration");
        if (duration == null) {
            duration = letters(target + ".timing.repeat.boundsDuration");
        }
        repeat.setBounds(duration);
    }

    private Instant instant(St time) {
        return DtmToDateTime.instant(time, transfer.source().zone(), transfer.losses());
    }

    private void lasts(TimingRepeatComponent repeat) {
        Duration duration = duration(schedule.occurrence(), target + ".timing.repeat.duration");
        if (duration != null) {
            repeat.setDuration(duration.getValue());
            repeat.setDurationUnit(UnitsOfTime.fromCode(duration.getCode()));
        }
    }

    /** Returns null if there is no amount of a known unit of time. */
    private Duration duration(Repetition cq, String place) {
        if (!cq.get(1).present()) {
            return null;
        }
        String unit = CweToUnit.ofTime(cq.get(2), transfer);
        if (unit == null || !Numbers.isAmount(cq.get(1))) {
            transfer.warn(cq.place(), "DURATION_FORMAT");
            return null;
        }
        transfer.mapped(cq.get(1), place + ".value");
        transfer.mapped(cq.get(2), place + ".code");
        return duration(Numbers.amount(cq.get(1)), unit);
    }

    private Duration letters(String place) {
        St text = schedule.letterDuration();
        Matcher parts = LETTER_DURATION.matcher(text.orEmpty());
        if (!parts.matches()) {
            return null;
        }
        transfer.mapped(text, place);
        return duration(new BigDecimal(parts.group(2)), RepeatPattern.unit(parts.group(1)));
    }

    private static Duration duration(BigDecimal value, String unit) {
        var duration = new Duration();
        duration.setValue(value).setUnit(unit).setSystem(CweToUnit.UCUM).setCode(unit);
        return duration;
    }
}
