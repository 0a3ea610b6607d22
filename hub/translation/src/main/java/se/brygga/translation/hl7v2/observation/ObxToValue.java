package se.brygga.translation.hl7v2.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.NmToQuantity;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Numbers;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Obx;

/**
 * Translates OBX-5 by OBX-2 (HL7 v2-to-FHIR, segment OBX; messages.md 5).
 *
 * <p>What does not fit its type, and every type that FHIR has no value for, is kept as text and warned of: nothing is lost.
 */
final class ObxToValue {

    private static final CodeMap KINDS = CodeMap.named("v2-0125-value-type");
    private static final String TARGET = "Observation.value";

    /** What a FHIR string may hold. */
    private static final int LONGEST_TEXT = 1_048_576;

    private final Obx obx;
    private final String kind;
    private final Transfer transfer;

    ObxToValue(Obx obx, Transfer transfer) {
        this.obx = obx;
        this.transfer = transfer;
        this.kind = kind();
        transfer.dropped(obx.valueType(), Reason.STRUCTURAL);
    }

    /** Returns true if repetitions are lines of one text. */
    boolean isText() {
        return kind.equals("string");
    }

    /** Translates repetitions as lines of one text. */
    Type text(List<Repetition> lines) {
        String text = NteToAnnotation.text(lines, transfer, TARGET + "String");
        return text == null ? null : string(text + unit());
    }

    /** Translates one repetition; null if it has no value. An {@link Attachment} needs an extension in FHIR R4. */
    Type translate(Repetition value) {
        Type type = typed(value);
        boolean attachment = kind.equals("Attachment");
        if (type != null || attachment) {
            return type;
        }
        transfer.warn(value.place(), obx.valueType().is("NM") ? "NOT_A_NUMBER" : "VALUE_AS_TEXT");
        String text = value.parts().stream()
                .filter(St::present)
                .peek(part -> transfer.mapped(part, TARGET + "String"))
                .map(St::value)
                .collect(Collectors.joining(obx.valueType().is("SN") ? "" : " "));
        return text.isEmpty() ? null : string(text + unit());
    }

    private Type typed(Repetition value) {
        return switch (kind) {
            case "Quantity" -> quantity(value);
            case "Range" -> SnToValue.range(value, obx.unit(), transfer);
            case "CodeableConcept" -> concept(value);
            case "dateTime" -> orText(value, () -> time(value.get(1)));
            case "Period" -> orText(value, () -> period(value));
            case "time" -> TmToTime.translate(value.get(1), transfer);
            case "Attachment" ->
                obx.valueType().is("RP")
                        ? EdToAttachment.pointer(value, transfer, TARGET + "Attachment")
                        : EdToAttachment.translate(value, transfer, TARGET + "Attachment");
            default -> null;
        };
    }

    /** Old senders leave OBX-2 out: a number with a unit is a number, all else a text. */
    private String kind() {
        if (obx.valueType().present()) {
            String known = KINDS.code(obx.valueType().value());
            return known == null ? "" : known;
        }
        List<Repetition> values = obx.values();
        if (values.isEmpty()) {
            return "string";
        }
        transfer.warn(obx.segment().place(2), "VALUE_TYPE_MISSING");
        boolean number = Numbers.number(values.get(0).get(1), transfer) != null;
        return number && !obx.unit().empty() ? "Quantity" : "string";
    }

    private Type quantity(Repetition value) {
        if (obx.valueType().is("SN")) {
            return SnToValue.translate(value, obx.unit(), transfer);
        }
        if (obx.valueType().is("CQ")) {
            return NmToQuantity.number(value, transfer, TARGET + "Quantity");
        }
        return NmToQuantity.number(value.get(1), new Cwe(obx.unit()), transfer, TARGET + "Quantity");
    }

    private Type concept(Repetition value) {
        return CweToConcept.translate(new Cwe(value), null, transfer, TARGET + "CodeableConcept");
    }

    private Type time(St value) {
        Type time = DtmToDateTime.translate(value, transfer.source().zone(), transfer.losses());
        if (time != null) {
            transfer.mapped(value, TARGET + "DateTime");
        }
        return time;
    }

    private Type period(Repetition value) {
        List<Type> period = new ArrayList<>(1);
        transfer.period(value.get(1), value.get(2), TARGET + "Period", period::add);
        return period.isEmpty() ? null : period.get(0);
    }

    /** A result whose time is misspelt is still a result. */
    private Type orText(Repetition value, Supplier<Type> typed) {
        try {
            return typed.get();
        } catch (Untranslatable malformed) {
            transfer.warn(value.place(), malformed.code());
            return null;
        }
    }

    /** Returns the unit for people, to stand behind a value that is no number; empty if there is none. */
    private String unit() {
        var unit = new Cwe(obx.unit());
        St readable = unit.text().present() ? unit.text() : unit.code();
        transfer.mapped(readable, TARGET + "String");
        return readable.present() ? ' ' + readable.value() : "";
    }

    private StringType string(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Untranslatable(
                    obx.segment().place(5), "VALUE_TOO_LONG", "A text has at most 1,048,576 characters");
        }
        return new StringType(text);
    }
}
