package se.brygga.app.reading;

import java.util.Objects;
import se.brygga.access.decision.Nature;
import se.brygga.access.decision.Span;
import se.brygga.core.record.RecordedResource;
import se.brygga.core.record.StoredResource;

/**
 * All that one request's decisions look at of a resource: what is alike in it is decided alike, and so only once.
 *
 * @param time what it is about; null if no decision of the request asks for it
 */
record Like(String custodian, String unit, String informationType, boolean perPerson, Span time) {

    static Like of(RecordedResource one, Nature nature, boolean askForTime) {
        StoredResource stored = one.stored();
        return new Like(
                stored.custodian(),
                stored.unit(),
                stored.informationType(),
                nature.perPerson(),
                askForTime ? nature.period() : null);
    }

    /** By hand, for it is asked for each resource of a person: what Java makes of a record is slow until it is compiled. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Like like
                && perPerson == like.perPerson
                && Objects.equals(informationType, like.informationType)
                && Objects.equals(unit, like.unit)
                && Objects.equals(custodian, like.custodian)
                && Objects.equals(time, like.time);
    }

    @Override
    public int hashCode() {
        int hash = Objects.hashCode(custodian);
        hash = 31 * hash + Objects.hashCode(unit);
        hash = 31 * hash + Objects.hashCode(informationType);
        return 31 * hash + Objects.hashCode(time);
    }
}
