package se.brygga.app.web;

import java.time.Instant;
import se.brygga.core.record.StoredMessage;

/** One message in a list for the operator. */
record MessageLine(
        String id,
        String connector,
        String type,
        String state,
        Instant receivedAt,
        String code,
        String place,
        boolean conflict,
        int mapped,
        int dropped,
        int unmapped) {

    static MessageLine of(StoredMessage m) {
        return new MessageLine(
                m.message().key().id(),
                m.message().connector(),
                m.message().type(),
                m.state().name(),
                m.message().receivedAt(),
                m.code(),
                m.place(),
                m.conflict(),
                m.mapped(),
                m.dropped(),
                m.unmapped());
    }
}
