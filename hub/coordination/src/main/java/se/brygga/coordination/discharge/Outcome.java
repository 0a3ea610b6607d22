package se.brygga.coordination.discharge;

import java.time.LocalDate;

/** Whether a municipality is liable for days after a person was ready for discharge (UTS chapter 5). */
public sealed interface Outcome {

    /**
     * The municipality pays.
     *
     * @param from first liable day
     * @param days how many there are; while the person is still there, so far
     * @param amount kronor; null if a year has no rate ({@code UNPRICED})
     */
    record Liable(LocalDate from, int days, Long amount) implements Outcome {

        /** Returns true if nobody has decided on the rate of a year. */
        public boolean isUnpriced() {
            return amount == null;
        }
    }

    /**
     * The municipality does not pay.
     *
     * @param reason why
     */
    record NotLiable(Reason reason) implements Outcome {}

    /**
     * The liability has not begun, and does not, as long as this lasts (UTS 5:5).
     *
     * @param reason why
     */
    record Stopped(Reason reason) implements Outcome {}

    /**
     * The person is counted with all others who were discharged in the same month.
     *
     * @param days from the day of being ready to the day of discharge
     */
    record Counted(int days) implements Outcome {}
}
