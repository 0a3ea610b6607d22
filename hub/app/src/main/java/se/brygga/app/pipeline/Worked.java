package se.brygga.app.pipeline;

import java.util.List;
import se.brygga.app.broker.Inbound;
import se.brygga.app.broker.Outgoing;

/**
 * What came of a batch.
 *
 * @param outgoing deliveries to queue
 * @param unkept messages that the record refuses even as parked
 */
public record Worked(List<Outgoing> outgoing, List<Inbound> unkept) {}
