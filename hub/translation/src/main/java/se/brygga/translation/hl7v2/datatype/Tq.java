package se.brygga.translation.hl7v2.datatype;

/** TQ, timing and quantity of versions before TQ1 (HL7 v2.5.1, 2.A.81). */
public record Tq(Repetition at) {

    /** TQ.2.1, table 0335. */
    public St pattern() {
        return at.get(2, 1);
    }

    /** TQ.2.2: times of day, separated by commas. */
    public St explicitTimes() {
        return at.get(2, 2);
    }

    /** TQ.3, such as {@code D7}. */
    public St duration() {
        return at.get(3);
    }

    /** TQ.4. */
    public St start() {
        return at.get(4);
    }

    /** TQ.5. */
    public St end() {
        return at.get(5);
    }

    /** TQ.6, table 0485. */
    public St priority() {
        return at.get(6);
    }

    /** TQ.7. */
    public St condition() {
        return at.get(7);
    }

    /** TQ.8. */
    public St text() {
        return at.get(8);
    }

    /** TQ.9. */
    public St conjunction() {
        return at.get(9);
    }

    /** TQ.12. */
    public St occurrences() {
        return at.get(12);
    }
}
