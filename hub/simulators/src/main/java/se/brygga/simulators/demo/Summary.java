package se.brygga.simulators.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import se.brygga.simulators.hub.Counts;
import se.brygga.simulators.hub.HubClient;

/** The table at the end: what the hub itself has counted, per connector. */
final class Summary {

    private static final List<String> CONNECTORS = List.of("mellanland-ehr", "akerby-homecare", "sjostad-socialcare");
    private static final int MESSAGES_LOOKED_AT = 200;

    private final HubClient hub;
    private final Narrator narrator;

    Summary(HubClient hub, Narrator narrator) {
        this.hub = hub;
        this.narrator = narrator;
    }

    void print(Counts counts) {
        narrator.heading("What the hub has counted");
        narrator.plain(String.format("%-12s%20s%20s%20s", "", CONNECTORS.get(0), CONNECTORS.get(1), CONNECTORS.get(2)));
        row("received", connector -> counts.messages(connector, null));
        row("stored", connector -> counts.messages(connector, "STORED"));
        row("refused", connector -> counts.messages(connector, "REFUSED"));
        row("delivered", connector -> counts.deliveries(connector, "SENT"));
        row("receipted", connector -> counts.receipts(connector, "OK"));
        row("parked", connector -> counts.messages(connector, "PARKED") + counts.deliveries(connector, "PARKED"));
        narrator.plain(String.format("%-12s%20d   %s", "withheld", counts.withheld(), reasons()));
        narrator.plain(String.format("%d persons, %d resources", counts.persons(), counts.resources()));
    }

    private void row(String name, ToLongFunction<String> number) {
        var line = new StringBuilder(String.format("%-12s", name));
        CONNECTORS.forEach(connector -> line.append(String.format("%20d", number.applyAsLong(connector))));
        narrator.plain(line.toString());
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
