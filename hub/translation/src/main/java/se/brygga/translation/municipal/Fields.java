package se.brygga.translation.municipal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.Doubt;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Reason;

/** Reads the fields of one message as typed values and notes the fate of each; throws {@link Untranslatable} for a bad value. */
final class Fields {

    private final MunicipalRecord record;
    private final Source source;
    private final LocalDate today;
    private final LossReport losses = new LossReport();

    /** Takes the day in the sender's zone on which the message came. */
    Fields(MunicipalRecord record, Source source, LocalDate today) {
        this.record = record;
        this.source = source;
        this.today = today;
        record.leaves().values().forEach(leaf -> losses.present(leaf.place()));
        losses.dropped(record.place("kind"), Reason.STRUCTURAL);
    }

    LossReport losses() {
        return losses;
    }

    Source source() {
        return source;
    }

    /** Returns the paths of the items of a list, for the methods below. */
    List<String> items(String name) {
        return record.items(name);
    }

    /** Tells if the field has a value or anything below. */
    boolean has(String name) {
        return record.isNested(name) || record.leaves().containsKey(name);
    }

    /** Tells if the field has one value. */
    boolean isValue(String name) {
        return record.leaves().containsKey(name);
    }

    /** Returns the text of a field and says where it goes. */
    Optional<String> text(String name, String target) {
        losses.mapped(record.place(name), target);
        return record.value(name);
    }

    /** Returns the text of a field that must be there and says where it goes. */
    String required(String name, String target) {
        losses.mapped(record.place(name), target);
        return record.required(name);
    }

    /** Returns who the message is about. */
    PersonIdentifier person(String target) {
        String text = required("personId", target);
        ReadIdentifier read = MunicipalPersonId.read(text, record.place("personId"), source, today);
        if (read.doubt() != Doubt.NONE) {
            warn("personId", read.doubt().name());
        }
        return read.identifier();
    }

    Optional<LocalDate> date(String name, String target) {
        return text(name, target).map(text -> MunicipalTimes.date(text, source.spelling())
                .orElseThrow(() -> bad(
                        name,
                        "BAD_DATE",
                        "Write a date as " + pattern(source.spelling().dates(), "2026-03-02"))));
    }

    /** Returns a time to the millisecond. */
    Optional<OffsetDateTime> time(String name, String target) {
        return text(name, target).map(text -> {
            var read = MunicipalTimes.time(text, source.spelling(), source.zone())
                    .orElseThrow(() -> bad(
                            name,
                            "BAD_TIME",
                            "Write a time as " + pattern(source.spelling().times(), "2026-03-02T09:15:00+01:00")));
            if (read.warning() != null) {
                warn(name, read.warning());
            }
            OffsetDateTime time = read.time().truncatedTo(ChronoUnit.MILLIS);
            if (!time.equals(read.time())) {
                warn(name, "PRECISION");
            }
            return time;
        });
    }

    /** Returns a time to the millisecond, or a day if no more is known. */
    Optional<DateTimeType> timeOrDate(String name, String target) {
        var day = record.value(name).flatMap(text -> MunicipalTimes.date(text, source.spelling()));
        if (day.isEmpty()) {
            return time(name, target).map(Common::dateTime);
        }
        losses.mapped(record.place(name), target);
        return day.map(Common::day);
    }

    /** Returns a number from 0 to 1 000 000 with at most six decimals. */
    Optional<BigDecimal> amount(String name, String target) {
        return text(name, target).map(text -> Numbers.amount(text, source.spelling())
                .orElseThrow(() ->
                        bad(name, "BAD_NUMBER", "A number as 24.5 belongs here, neither negative nor over a million")));
    }

    /** Returns what a code of a closed list stands for, after the connector's table if it has one. */
    <T> T oneOf(Map<String, T> meanings, String name, String table, String target) {
        String code = required(name, target);
        T meaning = meanings.get(Optional.ofNullable(source.code(table, code)).orElse(code));
        if (meaning == null) {
            throw bad(name, "UNKNOWN_CODE", "The code is not in codes/" + table + ".csv of the connector. Add its row");
        }
        return meaning;
    }

    /** Returns the concept of a code of an open list; one that the connector's table lacks is kept as text, with a warning. */
    Optional<CodeableConcept> concept(String name, Coded coded, String target) {
        return text(name, target).map(code -> {
            var read = CodeToConcept.translate(code, coded, source);
            if (read.missed()) {
                warn(name, "UNMAPPED_CODE");
            }
            return read.concept();
        });
    }

    /** Leaves out a field that the law or the contract forbids, with everything in it. */
    void forbidden(String name) {
        record.leaves().forEach((key, leaf) -> {
            if (key.equals(name) || key.startsWith(name + "/")) {
                losses.dropped(leaf.place(), Reason.FORBIDDEN);
            }
        });
    }

    /** Refuses an end before its beginning. */
    void inOrder(boolean ordered, String end) {
        if (!ordered) {
            throw bad(end, "PERIOD_REVERSED", "This ends before it begins");
        }
    }

    void warn(String name, String code) {
        losses.warn(record.place(name), code);
    }

    Untranslatable bad(String name, String code, String message) {
        return new Untranslatable(record.place(name), code, message);
    }

    private static String pattern(List<String> patterns, String usual) {
        return patterns.isEmpty() ? usual : patterns.get(0);
    }
}
