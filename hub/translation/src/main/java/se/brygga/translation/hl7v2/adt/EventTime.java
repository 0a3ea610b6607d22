package se.brygga.translation.hl7v2.adt;

import java.time.Instant;
import java.time.ZoneOffset;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.Years;
import se.brygga.translation.hl7v2.message.Message;

/** When an event of a stay happened (messages.md 2): a field of its own, else EVN-6, else EVN-2; never MSH-7. */
final class EventTime {

    private final Message message;
    private final Transfer transfer;

    EventTime(Message message, Transfer transfer) {
        this.message = message;
        this.transfer = transfer;
    }

    /** Returns the first of these times that tells at least a date, else EVN-6, else EVN-2. */
    Instant at(St... surest) {
        for (St time : surest) {
            Instant at = instant(time);
            if (at != null) {
                return at;
            }
        }
        for (St time : new St[] {message.evn().occurred(), message.evn().recorded()}) {
            Instant at = instant(time);
            if (at != null) {
                transfer.mapped(time, "StayEvent.at");
                return at;
            }
        }
        throw new Untranslatable("EVN-6", "EVENT_TIME_MISSING", "Nothing says when it happened, not even EVN-2");
    }

    /** A year that nobody means would put the event before or after everything else for ever. */
    private Instant instant(St time) {
        Instant at = DtmToDateTime.instant(time, transfer.source().zone(), transfer.losses());
        if (at != null && Years.areAbsurd(at.atOffset(ZoneOffset.UTC).getYear(), transfer.today())) {
            throw new Untranslatable(time.place(), "DATE_ABSURD", "An event of a stay has a year that nobody means");
        }
        return at;
    }
}
