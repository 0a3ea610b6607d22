package se.brygga.access.decision;

import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;

/**
 * What the law gives care readers without the person's consent: by incapacity (SVOD 3:3) and in emergency (3:5-3:6) it asks for care
 * of a patient that the reader has now, which writing a certificate about somebody is not.
 */
final class CareNow {

    private CareNow() {}

    /** Tells whether a care reader gives care to a patient of now. */
    static boolean isGivenBy(Reader reader, Relation relation) {
        return reader.side() == Side.CARE && reader.purpose() == Purpose.CARE && relation == Relation.PATIENT;
    }
}
