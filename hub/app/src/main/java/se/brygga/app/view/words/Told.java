package se.brygga.app.view.words;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;

/** Says FHIR values in the reader's language; what is absent reads so, and what is masked reads hidden. */
public final class Told {

    private static final String ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final ViewWords words;
    private final CodeWords codes;

    /** Takes the texts. */
    public Told(ViewWords words) {
        this.words = words;
        this.codes = new CodeWords(words);
    }

    /** Returns the texts. */
    public ViewWords words() {
        return words;
    }

    /** Returns that nobody has said anything. */
    public Cell absent() {
        return new Cell(words.get("absent"), Cell.Kind.ABSENT);
    }

    /** Returns that it is hidden. */
    public Cell hidden() {
        return new Cell(words.get("hidden"), Cell.Kind.HIDDEN);
    }

    /** Returns what the source has written. */
    public Cell text(String text) {
        return text == null || text.isBlank() ? absent() : Cell.written(text.strip());
    }

    /** Returns a code of FHIR's in words, such as a status. */
    public Cell code(String kind, String code) {
        return code == null || code.isEmpty() ? absent() : Cell.said(words.code(kind, code));
    }

    /** Returns the first of several that tells something, else what the first says. */
    public Cell first(Cell... cells) {
        return Arrays.stream(cells).filter(Cell::isTold).findFirst().orElse(cells[0]);
    }

    /** Returns several in one cell, those that tell something. */
    public Cell all(Stream<Cell> cells, String between) {
        List<Cell> told = cells.toList();
        String text =
                told.stream().filter(Cell::isTold).map(Cell::text).distinct().collect(Collectors.joining(between));
        if (text.isEmpty()) {
            return told.stream()
                    .filter(cell -> cell.kind() == Cell.Kind.HIDDEN)
                    .findFirst()
                    .orElseGet(this::absent);
        }
        return told.stream().anyMatch(Cell::isWritten) ? Cell.written(text) : Cell.said(text);
    }

    /** Returns a concept: its own words, else those of its codes. */
    public Cell concept(CodeableConcept concept) {
        Optional<String> ours = codes.of(concept);
        if (ours.isPresent()) {
            return Cell.said(ours.get());
        }
        return Stream.concat(
                        Stream.ofNullable(concept.getText()),
                        concept.getCoding().stream().map(Told::display))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(this::text)
                .orElseGet(() -> nothing(concept));
    }

    /** Returns a concept with its code after it, as "Hjärnstroke (I63.9)". */
    public Cell coded(CodeableConcept concept) {
        Cell said = concept(concept);
        String code = concept.getCodingFirstRep().getCode();
        boolean says = code == null || !said.isTold() || said.text().contains(code);
        return says ? said : new Cell(said.text() + " (" + code + ")", said.kind());
    }

    private static String display(Coding coding) {
        return coding.hasDisplay() ? coding.getDisplay() : coding.getCode();
    }

    private Cell nothing(Element element) {
        return isMasked(element) ? hidden() : absent();
    }

    /** Tells whether somebody has masked an element. */
    public static boolean isMasked(Element element) {
        return element.getExtension().stream()
                .anyMatch(one -> ABSENT_REASON.equals(one.getUrl())
                        && one.getValue() != null
                        && "masked".equals(one.getValue().primitiveValue()));
    }

    /** Returns any value. */
    public Cell value(Type value) {
        if (value == null || value.isEmpty() || isMasked(value)) {
            return value == null ? absent() : nothing(value);
        }
        if (value instanceof CodeableConcept concept) {
            return concept(concept);
        }
        if (value instanceof Quantity quantity) {
            return Cell.said(amount(quantity));
        }
        if (value instanceof BaseDateTimeType time) {
            return time(time);
        }
        if (value instanceof Period period) {
            return period(period);
        }
        if (value instanceof Timing timing) {
            return timing(timing);
        }
        if (value instanceof Range range) {
            return Cell.said(amount(range.getLow()) + "–" + amount(range.getHigh()));
        }
        if (value instanceof Ratio ratio) {
            return Cell.said(amount(ratio.getNumerator()) + "/" + amount(ratio.getDenominator()));
        }
        if (value instanceof BooleanType is) {
            return Cell.said(words.get(is.booleanValue() ? "yes" : "no"));
        }
        return value.isPrimitive() ? text(value.primitiveValue()) : absent();
    }

    /** How often as its code says it, then when. */
    private Cell timing(Timing timing) {
        Stream<Cell> when = timing.getRepeat().getBounds() instanceof Period bounds
                ? Stream.of(period(bounds))
                : timing.getEvent().stream().map(this::day);
        return all(Stream.concat(Stream.of(concept(timing.getCode())), when), ", ");
    }

    /** Returns a number with its unit. */
    public String amount(Quantity quantity) {
        if (!quantity.hasValue()) {
            return words.get("absent");
        }
        String comparator = quantity.hasComparator() ? quantity.getComparator().toCode() + " " : "";
        String unit = quantity.hasUnit() ? quantity.getUnit() : Objects.requireNonNullElse(quantity.getCode(), "");
        String number = quantity.getValue().stripTrailingZeros().toPlainString();
        String said = words.language().equals("sv") ? number.replace('.', ',') : number;
        return comparator + said + (unit.isEmpty() ? "" : "\u00a0" + words.code("unit", unit));
    }

    /** Returns a time, as exactly as it is known. */
    public Cell time(BaseDateTimeType time) {
        if (!time.hasValue()) {
            return nothing(time);
        }
        return Cell.said(time.hasTime() ? words.time(time.getValue().toInstant()) : time.getValueAsString());
    }

    /** Returns a day; of a moment the day that it was in Sweden. */
    public Cell day(BaseDateTimeType time) {
        return time.hasValue() && time.hasTime()
                ? Cell.said(words.day(time.getValue().toInstant()))
                : time(time);
    }

    /** Returns from which day until which; an open end is said to be one. */
    public Cell period(Period period) {
        if (isMasked(period) || !period.hasStart() && !period.hasEnd()) {
            return nothing(period);
        }
        Cell from = day(period.getStartElement());
        Cell until = day(period.getEndElement());
        if (from.isTold() && until.isTold()) {
            return Cell.said(from.text() + " – " + until.text());
        }
        return Cell.said(from.isTold() ? words.get("from-day", from.text()) : words.get("until-day", until.text()));
    }
}
