package se.brygga.simulators.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.brygga.simulators.hub.Counts;
import se.brygga.simulators.hub.HubClient;

/** The table at the end: what the hub itself has counted, a line for each connector. */
final class Summary {

    private static final List<String> CONNECTORS = List.of(
            Stage.HOSPITAL,
            Neighbours.DISCHARGE,
            Neighbours.PRIMARY_CARE,
            Neighbours.NURSING,
            Neighbours.HOME_CARE,
            "sjostad-socialcare");
    private static final String ROW = "%-24s%10s%10s%10s%12s%12s%10s";
    private static final int MESSAGES_LOOKED_AT = 200;

    private final HubClient hub;
    private final Narrator narrator;

    Summary(HubClient hub, Narrator narrator) {
        this.hub = hub;
        this.narrator = narrator;
    }

    void print(Counts counts) {
        narrator.heading("What the hub has counted");
        narrator.plain(ROW.formatted("", "received", "stored", "refused", "delivered", "receipted", "parked"));
        CONNECTORS.forEach(connector -> narrator.plain(ROW.formatted(
                connector,
                counts.messages(connector, null),
                counts.messages(connector, "STORED"),
                counts.messages(connector, "REFUSED"),
                counts.deliveries(connector, "SENT"),
                counts.receipts(connector, "OK"),
                counts.messages(connector, "PARKED") + counts.deliveries(connector, "PARKED"))));
        narrator.plain("%d withheld %s, %d persons, %d resources"
                .formatted(counts.withheld(), reasons(), counts.persons(), counts.resources()));
    }

    /** Returns how often each reason stands in the ledger, of the newest messages. */
    private Map<String, Integer> reasons() {
        var reasons = new TreeMap<String, Integer>();
        hub.json("/operator/messages?connector=mellanland-ehr&state=STORED&limit=" + MESSAGES_LOOKED_AT)
                .ifPresent(messages -> messages.forEach(message -> count(message, reasons)));
        return reasons;
    }

    private void count(JsonNode message, Map<String, Integer> reasons) {
        JsonNode trace =
                hub.json("/operator/messages/" + message.path("id").asText()).orElseThrow();
        for (JsonNode delivery : trace.path("deliveries")) {
            if (delivery.path("state").asText().equals("WITHHELD")) {
                reasons.merge(delivery.path("reason").asText(), 1, Integer::sum);
            }
        }
    }
}
