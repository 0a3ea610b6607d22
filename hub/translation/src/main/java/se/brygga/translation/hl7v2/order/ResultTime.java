package se.brygga.translation.hl7v2.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.LossReport.Fate;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Segment;

/** When what orders and results say was so: that decides which of two versions of a result is the newer. */
final class ResultTime {

    private static final List<Field> FIELDS = List.of(
            new Field("OBR", 22), new Field("OBX", 19), new Field("OBX", 14), new Field("ORC", 9), new Field("MSH", 7));

    private static final Fate NONE = new Fate("", "");

    private record Field(String segment, int number) {}

    private ResultTime() {}

    /**
     * Returns the latest OBR-22, else the latest OBX-19, OBX-14 or ORC-9, else MSH-7, else when the message arrived.
     *
     * <p>A correction says the same OBX-14 as what it corrects; then the later arrival counts.
     */
    static Instant of(Message message, InboxMessage inbox, Transfer transfer) {
        for (Field field : FIELDS) {
            Instant latest = latest(times(message, field), transfer);
            if (latest != null) {
                return latest;
            }
        }
        return inbox.receivedAt();
    }

    private static List<St> times(Message message, Field field) {
        List<St> times = new ArrayList<>();
        for (Segment segment : message.segments()) {
            if (segment.name().equals(field.segment)
                    && segment.text(field.number).present()) {
                times.add(segment.text(field.number));
            }
        }
        return times;
    }

    private static Instant latest(List<St> times, Transfer transfer) {
        Instant latest = null;
        for (St time : times) {
            Instant at = DtmToDateTime.instant(time, transfer.source().zone(), transfer.losses());
            if (at != null) {
                noteUnlessCarried(time, transfer);
                latest = latest == null || at.isAfter(latest) ? at : latest;
            }
        }
        return latest;
    }

    private static void noteUnlessCarried(St time, Transfer transfer) {
        boolean carried = !transfer.losses()
                .fates()
                .getOrDefault(time.place(), NONE)
                .kind()
                .equals("unmapped");
        if (!carried) {
            transfer.mapped(time, "Provenance.recorded");
        }
    }
}
