package se.brygga.translation.municipal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Reason;

/** Reads the fields of one message as typed values and notes the fate of each; throws {@link Untranslatable} for a bad value. */
final class Fields {

    /** The target of a code that is knowingly left without a canonical code. */
    private static final String UNMAPPED = "unmapped";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,15})?([eE][+-]?\\d{1,3})?");
    private static final BigDecimal LARGEST = new BigDecimal("1000000");
    private static final int MOST_DECIMALS = 6;

    private final MunicipalRecord record;
    private final Source source;
    private final LossReport losses = new LossReport();

    Fields(MunicipalRecord record, Source source) {
        this.record = record;
        this.source = source;
        record.leaves().values().forEach(leaf -> losses.present(leaf.place()));
        losses.dropped(record.place("kind"), Reason.STRUCTURAL);
    }

    LossReport losses() {
        return losses;
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

    Optional<LocalDate> date(String name, String target) {
        return text(name, target).map(text -> MunicipalTimes.date(text)
                .orElseThrow(() -> bad(name, "BAD_DATE", "Write a date as 2026-03-02")));
    }

    Optional<OffsetDateTime> time(String name, String target) {
        return text(name, target).map(text -> {
            var read = MunicipalTimes.time(text, source.zone())
                    .orElseThrow(() -> bad(name, "BAD_TIME", "Write a time as 2026-03-02T09:15:00+01:00"));
            if (read.warning() != null) {
                losses.warn(record.place(name), read.warning());
            }
            return read.time();
        });
    }

    /** Returns a number without exponent, 0 to 1 000 000 with at most six decimals. */
    Optional<BigDecimal> amount(String name, String target) {
        return text(name, target).map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw bad(name, "BAD_NUMBER", "Write a number as 24.5");
            }
            var number = new BigDecimal(text.replace(',', '.'));
            if (number.scale() > MOST_DECIMALS) {
                number = number.stripTrailingZeros();
            }
            if (number.signum() < 0 || number.compareTo(LARGEST) > 0 || number.scale() > MOST_DECIMALS) {
                throw bad(name, "BAD_NUMBER", "The number is negative, too large or too finely divided");
            }
            return new BigDecimal(number.toPlainString());
        });
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

    /** Returns the concept of a code of an open list; a code that the connector's table does not know is kept as text, with a warning. */
    CodeableConcept concept(String name, String table, String system, String target) {
        String code = required(name, target);
        var concept = new CodeableConcept().setText(code);
        String known = source.codes().containsKey(table) ? source.code(table, code) : code;
        if (known == null) {
            losses.warn(record.place(name), "UNMAPPED_CODE");
        } else if (!known.equals(UNMAPPED)) {
            concept.addCoding().setSystem(system).setCode(known);
        }
        return concept;
    }

    /** Leaves out a field that the law or the contract forbids, with everything in it. */
    void forbidden(String name) {
        record.leaves().forEach((key, leaf) -> {
            if (key.equals(name) || key.startsWith(name + "/")) {
                losses.dropped(leaf.place(), Reason.FORBIDDEN);
            }
        });
    }

    Untranslatable bad(String name, String code, String message) {
        return new Untranslatable(record.place(name), code, message);
    }
}
