package se.brygga.app.fhir.summary;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.time.SwedishTime;

/** Says FHIR values in words for people; an absent value is said too (view.md 2.5). */
final class Words {

    static final String ABSENT = "Uppgift saknas";
    static final Bilingual STATUS_NOT_TOLD =
            new Bilingual("Uppgift saknas, visas som aktuell", "not stated, shown as current");

    private static final Map<String, String> STATUSES = Map.ofEntries(
            Map.entry("active", "pågående"),
            Map.entry("amended", "rättad"),
            Map.entry("completed", "avslutad"),
            Map.entry("confirmed", "bekräftad"),
            Map.entry("corrected", "rättad"),
            Map.entry("final", "slutlig"),
            Map.entry("high", "hög"),
            Map.entry("inactive", "inaktiv"),
            Map.entry("in-progress", "pågår"),
            Map.entry("intended", "planerad"),
            Map.entry("low", "låg"),
            Map.entry("mild", "lindrig"),
            Map.entry("moderate", "måttlig"),
            Map.entry("not-done", "inte utförd"),
            Map.entry("on-hold", "tillfälligt avbruten"),
            Map.entry("provisional", "preliminär"),
            Map.entry("recurrence", "återkommen"),
            Map.entry("relapse", "återfall"),
            Map.entry("remission", "i remission"),
            Map.entry("resolved", "utläkt"),
            Map.entry("severe", "svår"),
            Map.entry("stopped", "avbruten"),
            Map.entry("unable-to-assess", "kan inte bedömas"),
            Map.entry("unconfirmed", "obekräftad"),
            Map.entry("unknown", "okänd"));

    private Words() {}

    /** Returns a status in Swedish; a code that has no word here stays what it is. */
    static String status(String code) {
        return code == null ? ABSENT : STATUSES.getOrDefault(code, code);
    }

    static String status(CodeableConcept concept) {
        return concept.hasCoding() && !concept.hasText()
                ? status(concept.getCodingFirstRep().getCode())
                : of(concept);
    }

    static String of(CodeableConcept concept) {
        return Stream.concat(
                        Stream.ofNullable(concept.getText()),
                        concept.getCoding().stream().map(Words::of))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(ABSENT);
    }

    private static String of(Coding coding) {
        return coding.hasDisplay()
                ? coding.getDisplay()
                : Optional.ofNullable(coding.getCode()).orElse("");
    }

    /** Returns any value that a summary tells. */
    static String of(Type value) {
        if (value == null || value.isEmpty()) {
            return ABSENT;
        }
        if (value instanceof CodeableConcept concept) {
            return of(concept);
        }
        if (value instanceof Quantity quantity) {
            return of(quantity);
        }
        if (value instanceof Period period) {
            return since(period.getStartElement()) + " – " + since(period.getEndElement());
        }
        if (value instanceof Range range) {
            return of(range.getLow()) + " – " + of(range.getHigh());
        }
        if (value instanceof Ratio ratio) {
            return of(ratio.getNumerator()) + " / " + of(ratio.getDenominator());
        }
        if (value instanceof BaseDateTimeType time) {
            return of(time);
        }
        return value.isPrimitive() && value.hasPrimitiveValue() ? value.primitiveValue() : ABSENT;
    }

    private static String of(Quantity quantity) {
        if (!quantity.hasValue()) {
            return ABSENT;
        }
        String comparator = quantity.hasComparator() ? quantity.getComparator().toCode() + " " : "";
        String unit = quantity.hasUnit()
                ? quantity.getUnit()
                : Optional.ofNullable(quantity.getCode()).orElse("");
        return (comparator + quantity.getValue().toPlainString() + " " + unit).strip();
    }

    private static String of(BaseDateTimeType time) {
        if (!time.hasValue()) {
            return ABSENT;
        }
        return time.hasTime() ? SwedishTime.minute(time.getValue().toInstant()) : time.getValueAsString();
    }

    /** An open end is no missing one. */
    private static String since(BaseDateTimeType time) {
        return time.hasValue() ? of(time) : "";
    }
}
