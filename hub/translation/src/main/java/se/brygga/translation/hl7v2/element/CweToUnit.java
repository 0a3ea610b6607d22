package se.brygga.translation.hl7v2.element;

import java.util.Set;
import org.hl7.fhir.r4.model.Quantity;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates units: a code where its system is known, and what people read (HL7 v2-to-FHIR, data type CWE[Quantity]). */
public final class CweToUnit {

    /** The code system of units. */
    public static final String UCUM = "http://unitsofmeasure.org";

    private static final Set<String> UNITS_OF_TIME = Set.of("s", "min", "h", "d", "wk", "mo", "a");
    private static final CodeMap TIMES = CodeMap.named("v2-duration-unit");

    private CweToUnit() {}

    /** Sets the unit, if one is sent. Of two the first counts, but a UCUM code beside a local one is taken. */
    public static Quantity set(Quantity quantity, Cwe unit, Transfer transfer, String target) {
        Triplet first = Triplet.of(unit.at(), 0);
        Triplet second = Triplet.of(unit.at(), 1);
        boolean alone = !first.code().present() && !first.text().present();
        set(quantity, alone ? second : first, unit.original(), new Place(transfer, target));
        if (!quantity.hasCode() && second.code().present() && isUcum(second, transfer)) {
            transfer.to(second.code(), target + ".code", quantity::setCode);
            quantity.setSystem(UCUM);
            transfer.mapped(second.system(), target + ".system");
            transfer.dropped(second.text(), Reason.DUPLICATE_OF);
        }
        return quantity;
    }

    /** Sets the unit that is spelled as subcomponents of CQ. */
    static void set(Quantity quantity, Repetition cq, Transfer transfer, String target) {
        set(quantity, Triplet.within(cq, 2), cq.get(2, 9), new Place(transfer, target));
    }

    /** Returns the UCUM code of a unit of time; null if nobody knows it. {@code codes/units.csv} counts first. */
    public static String ofTime(St unit, Transfer transfer) {
        String code = transfer.code("units", unit, TIMES);
        return code == null || UNITS_OF_TIME.contains(code) ? code : null;
    }

    private record Place(Transfer transfer, String target) {}

    /** A row in {@code codes/units.csv} counts first. */
    private static void set(Quantity quantity, Triplet unit, St original, Place place) {
        Transfer transfer = place.transfer;
        St code = unit.code();
        String own = transfer.source().code("units", code.orEmpty());
        String system = own == null ? CodingSystem.uri(unit.system(), transfer.source()) : UCUM;
        St text = original.present() ? original : unit.text();
        transfer.to(text.present() ? text : code, place.target + ".unit", quantity::setUnit);
        if (system != null && code.present()) {
            quantity.setSystem(system).setCode(own == null ? code.value() : own);
            transfer.mapped(code, place.target + ".code");
            transfer.mapped(unit.system(), place.target + ".system");
        } else if (code.is(text.orEmpty())) {
            transfer.mapped(code, place.target + ".unit");
        }
    }

    private static boolean isUcum(Triplet unit, Transfer transfer) {
        return UCUM.equals(CodingSystem.uri(unit.system(), transfer.source()));
    }
}
