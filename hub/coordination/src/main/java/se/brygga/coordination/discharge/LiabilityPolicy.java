package se.brygga.coordination.discharge;

import java.time.Instant;

/** Finds who pays for the days after a person was ready for discharge; a region and its municipalities agree on one (UTS 4:5). */
public interface LiabilityPolicy {

    /** Returns the statement as things stand at {@code now}. */
    Statement judge(DischargeCase one, Instant now);
}
