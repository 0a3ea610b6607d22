package se.brygga.app.web;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.MessageState;

/** The operator's pages: what flows, what is stuck, and the way of one message. No content of messages is shown. */
@Controller
final class OverviewPage {

    private static final int LISTED = 50;

    private final MessageLog log;

    OverviewPage(MessageLog log) {
        this.log = log;
    }

    @GetMapping("/")
    String overview(
            @RequestParam(required = false) MessageState state,
            @RequestParam(required = false) String connector,
            Model model) {
        MessageLog.Counts counts = log.counts();
        model.addAttribute("messages", new TreeMap<>(counts.messages()));
        model.addAttribute("deliveries", new TreeMap<>(counts.deliveries()));
        model.addAttribute("persons", counts.persons());
        model.addAttribute("resources", counts.resources());
        model.addAttribute("state", state);
        model.addAttribute("connector", connector);
        model.addAttribute(
                "newest",
                log.newest(state, connector, LISTED).stream()
                        .map(MessageLine::of)
                        .toList());
        model.addAttribute(
                "stuck",
                Stream.of(DeliveryState.PARKED, DeliveryState.WITHHELD, DeliveryState.RETRYING)
                        .flatMap(stuck -> log.newestDeliveries(stuck, LISTED).stream())
                        .map(MessageTrace.DeliveryLine::of)
                        .toList());
        model.addAttribute(
                "newestDeliveries",
                log.newestDeliveries(null, LISTED).stream()
                        .map(MessageTrace.DeliveryLine::of)
                        .toList());
        return "overview";
    }

    @GetMapping("/messages/{id}")
    String message(@PathVariable String id, Model model) {
        return log.open(id)
                .map(found -> {
                    model.addAttribute(
                            "trace",
                            MessageTrace.of(
                                    found, log.deliveries(found.message().key())));
                    return "message";
                })
                .orElse("unknown");
    }
}
