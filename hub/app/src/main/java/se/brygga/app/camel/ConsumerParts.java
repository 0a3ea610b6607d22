package se.brygga.app.camel;

import java.util.Map;
import se.brygga.app.HubSettings;
import se.brygga.app.broker.BrokerConnections;
import se.brygga.app.delivery.BeforeSending;
import se.brygga.app.delivery.DeliveryMeters;
import se.brygga.core.connector.Connector;
import se.brygga.core.ledger.Ledger;

/** What the durable component needs to make consumers. */
record ConsumerParts(
        BrokerConnections connections,
        HubSettings.Pipeline pipeline,
        Map<String, Connector> connectors,
        Ledger ledger,
        BeforeSending before,
        DeliveryMeters meters) {

    private static final int LANE_BATCH = 32;

    BatchLoop.Plan inbox(String queue) {
        return new BatchLoop.Plan(queue, pipeline.consumers(), pipeline.batch(), connections, new InboxWork());
    }

    BatchLoop.Plan lanes(String queue, String connector) {
        Connector destination = connectors.get(connector);
        if (destination == null || destination.delivers().isEmpty()) {
            throw new IllegalArgumentException(
                    "durable:" + queue + ": connectors/" + connector + "/connector.yml has no block delivery");
        }
        LaneWork work = new LaneWork(destination, ledger, before, meters);
        return new BatchLoop.Plan(queue, destination.delivery().lanes(), LANE_BATCH, connections, work);
    }
}
