package se.brygga.translation.hl7v2.segment;

import java.util.List;
import java.util.stream.Stream;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/**
 * What RXE and RXO both say, each at its own number: a medication, its dose and what to dispense.
 *
 * @param segment RXE (HL7 v2.5.1, 4.14.4) or RXO (4.14.1)
 */
public record PharmacyOrder(Segment segment) {

    /** A field that no version has. */
    private static final int NONE = 999;

    private boolean isEncoded() {
        return segment.name().equals("RXE");
    }

    private int field(int rxe, int rxo) {
        return isEncoded() ? rxe : rxo;
    }

    private Cwe coded(int rxe, int rxo) {
        return new Cwe(segment.first(field(rxe, rxo)));
    }

    private List<Cwe> allCoded(int rxe, int rxo) {
        return Repeated.all(segment, field(rxe, rxo)).stream().map(Cwe::new).toList();
    }

    /** RXE-1, before TQ1; RXO has none. */
    public List<Repetition> timings() {
        return Repeated.all(segment, field(1, NONE));
    }

    /** RXE-2, RXO-1. */
    public Cwe giveCode() {
        return coded(2, 1);
    }

    /** RXE-3, RXO-2. */
    public St amountLow() {
        return segment.text(field(3, 2));
    }

    /** RXE-4, RXO-3. */
    public St amountHigh() {
        return segment.text(field(4, 3));
    }

    /** RXE-5, RXO-4. */
    public Cwe amountUnit() {
        return coded(5, 4);
    }

    /** RXE-6, RXO-5. */
    public Cwe form() {
        return coded(6, 5);
    }

    /** RXE-7; RXO-6 and RXO-7. */
    public List<Cwe> instructions() {
        List<Cwe> others = isEncoded() ? List.of() : allCoded(7, 6);
        return Stream.concat(others.stream(), allCoded(7, 7).stream()).toList();
    }

    /** RXE-9, table 0167; RXO-9, table 0161. */
    public Cwe substitution() {
        return coded(9, 9);
    }

    /** Returns the table of {@link #substitution}. */
    public String substitutionTable() {
        return isEncoded() ? "0167" : "0161";
    }

    /** RXE-10, RXO-11. */
    public St dispenseAmount() {
        return segment.text(field(10, 11));
    }

    /** RXE-11, RXO-12. */
    public Cwe dispenseUnit() {
        return coded(11, 12);
    }

    /** RXE-12, RXO-13. */
    public St refills() {
        return segment.text(field(12, 13));
    }

    /** RXE-13, RXO-14. */
    public Xcn orderedBy() {
        return new Xcn(segment.first(field(13, 14)));
    }

    /** RXE-15; RXO has none. */
    public St prescriptionNumber() {
        return segment.text(field(15, NONE));
    }

    /** RXE-19, RXO-23; datatype CQ. */
    public Repetition dailyDose() {
        return segment.first(field(19, 23));
    }

    /** RXE-23, RXO-21. */
    public St rate() {
        return segment.text(field(23, 21));
    }

    /** RXE-24, RXO-22. */
    public Cwe rateUnit() {
        return coded(24, 22);
    }

    /** RXE-27, RXO-20. */
    public List<Cwe> indications() {
        return allCoded(27, 20);
    }

    /** RXE-31, RXO-24: further codes of the medication. */
    public List<Cwe> supplementaryCodes() {
        return allCoded(31, 24);
    }
}
