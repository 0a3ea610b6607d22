package se.brygga.app.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.MessageState;

/** What an operator asks and does over HTTP. Answers hold ids, codes and times, never content of a message. */
@RestController
@RequestMapping("/operator")
final class OperatorApi {

    private static final int MOST = 500;

    private final MessageLog log;
    private final Replay replay;

    OperatorApi(MessageLog log, Replay replay) {
        this.log = log;
        this.replay = replay;
    }

    @GetMapping("/counts")
    MessageLog.Counts counts() {
        return log.counts();
    }

    @GetMapping("/messages")
    List<MessageLine> messages(
            @RequestParam(required = false) MessageState state,
            @RequestParam(required = false) String connector,
            @RequestParam(defaultValue = "50") int limit) {
        return log.newest(state, connector, Math.min(limit, MOST)).stream()
                .map(MessageLine::of)
                .toList();
    }

    @GetMapping("/messages/{id}")
    MessageTrace message(@PathVariable String id) {
        return log.open(id)
                .map(found ->
                        MessageTrace.of(found, log.deliveries(found.message().key())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such message"));
    }

    /** Messages to put through again, and why. */
    record ReplayRequest(List<String> messages, String reason) {}

    @PostMapping("/replay")
    Map<String, String> replay(@RequestBody ReplayRequest request) {
        if (request.messages() == null || request.messages().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Name at least one message id");
        }
        if (request.reason() == null || request.reason().isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Give a reason; it goes to the audit log");
        }
        return replay.messages(request.messages(), request.reason());
    }
}
