package se.brygga.translation.hl7v2.person;

import java.time.Instant;
import java.util.List;
import se.brygga.core.message.InboxMessage;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;

/** When the sender wrote down what the message says: that decides which of two messages is the newer. */
public final class RecordedAt {

    private RecordedAt() {}

    /** Returns EVN-2, else EVN-6, else when the message arrived. */
    public static Instant of(Message message, InboxMessage inbox, Transfer transfer) {
        for (St time : List.of(message.evn().recorded(), message.evn().occurred())) {
            Instant at = DtmToDateTime.instant(time, transfer.source().zone(), transfer.losses());
            if (at != null) {
                transfer.mapped(time, "Provenance.recorded");
                return at;
            }
        }
        return inbox.receivedAt();
    }
}
