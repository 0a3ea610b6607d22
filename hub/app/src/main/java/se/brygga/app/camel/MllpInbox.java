package se.brygga.app.camel;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.netty.NettyConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.broker.InboxUnavailable;
import se.brygga.app.intake.IntakeMeters;
import se.brygga.app.intake.Reception;
import se.brygga.app.intake.TurnedAway;
import se.brygga.core.message.InboxMessage;
import se.brygga.translation.hl7v2.intake.Hl7Acknowledgement;

/** Answers one MLLP frame: the acknowledgement of a stored message, or the refusal that tells the sender to repeat. */
final class MllpInbox implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(MllpInbox.class);

    private final Reception reception;
    private final IntakeMeters meters;
    private final TurnedAway turnedAway;
    private final Clock clock;

    MllpInbox(Reception reception, IntakeMeters meters, Clock clock) {
        this.reception = reception;
        this.meters = meters;
        this.turnedAway = new TurnedAway(meters);
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        String connector = exchange.getProperty(Doors.CONNECTOR, String.class);
        MllpFrame frame = exchange.getMessage().getBody(MllpFrame.class);
        byte[] answer = answer(connector, frame);
        boolean close = answer != null && answer.length == 0;
        if (close) {
            exchange.getMessage().setHeader(NettyConstants.NETTY_CLOSE_CHANNEL_WHEN_COMPLETE, true);
        }
        exchange.getMessage().setBody(new MllpReply(answer, close));
    }

    private byte[] answer(String connector, MllpFrame frame) {
        try {
            return taken(connector, frame).acknowledgement();
        } catch (InboxUnavailable e) {
            turnedAway.add(connector, e.getMessage());
        } catch (RuntimeException e) {
            meters.unavailable(connector);
            LOG.error("A message through {} is refused after an internal error: {}", connector, Faults.describe(e));
        }
        return Hl7Acknowledgement.storageFailed(frame.content(), clock.instant());
    }

    private InboxMessage taken(String connector, MllpFrame frame) {
        return switch (frame.size()) {
            case WHOLE -> reception.accept(connector, frame.content(), "").get(0);
            case TOO_LARGE -> reception.refuseTooLarge(connector, frame.content(), "");
            case NO_ROOM -> throw new InboxUnavailable("The buffers for frames are full (brygga.intake.max-buffered)");
        };
    }
}
