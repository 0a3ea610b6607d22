package se.brygga.translation.hl7v2.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.LossReport.Fate;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Segment;

/** When what orders and results say was so: that decides which of two versions of a result is the newer. */
final class ResultTime {

    private static final Field SENT = new Field("MSH", 7);
    private static final Field TRANSACTION = new Field("ORC", 9);
    private static final List<Field> OF_RESULTS =
            List.of(new Field("OBR", 22), new Field("OBX", 19), new Field("OBX", 14), TRANSACTION, SENT);
    private static final List<Field> OF_ORDERS = List.of(TRANSACTION, SENT);

    private static final Fate NONE = new Fate("", "");

    private record Field(String segment, int number) {}

    private ResultTime() {}

    /** Returns the latest ORC-9, else MSH-7, else when the message arrived: what an order adds was often observed long before. */
    static Instant ofOrders(Message message, InboxMessage inbox, Transfer transfer) {
        return first(OF_ORDERS, message, transfer).orElse(inbox.receivedAt());
    }

    /**
     * Returns the latest OBR-22, else the latest OBX-19, OBX-14 or ORC-9, else MSH-7, else when the message arrived.
     *
     * <p>A correction says the same OBX-14 as what it corrects; then the later arrival counts.
     */
    static Instant ofResults(Message message, InboxMessage inbox, Transfer transfer) {
        return first(OF_RESULTS, message, transfer).orElse(inbox.receivedAt());
    }

    private static Optional<Instant> first(List<Field> fields, Message message, Transfer transfer) {
        return fields.stream()
                .map(field -> latest(times(message, field), transfer))
                .filter(Objects::nonNull)
                .findFirst();
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
