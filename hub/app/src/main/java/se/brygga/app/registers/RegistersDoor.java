package se.brygga.app.registers;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.app.registers.SourceRegisters.Kept;

/** The registers for custodians' own systems: {@code POST /registers} and below. */
@RestController
@RequestMapping("/registers")
final class RegistersDoor {

    private static final int MOST = 256 * 1024;
    private static final int SMALL = 64 * 1024;

    private final Doorway doorway;
    private final SourceRegisters registers;

    RegistersDoor(Doorway doorway, SourceRegisters registers) {
        this.doorway = doorway;
        this.registers = registers;
    }

    @PostMapping
    ResponseEntity<String> enter(HttpServletRequest request) {
        Answer answer = Answer.to(request);
        return doorway.lead(request, "create", MOST, (call, body) -> {
            Kept kept = registers.enter(call, body);
            return kept.created()
                    ? answer.created(kept.told(), "/registers/" + kept.entry().id())
                    : answer.resource(200, kept.told());
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<String> look(HttpServletRequest request, @PathVariable String id) {
        Answer answer = Answer.to(request);
        return doorway.lead(
                request,
                "read",
                0,
                (call, body) -> answer.resource(200, registers.look(call, id).told()));
    }

    @PostMapping("/{id}/annul")
    ResponseEntity<String> annul(HttpServletRequest request, @PathVariable String id) {
        Answer answer = Answer.to(request);
        return doorway.lead(request, "annul", SMALL, (call, body) -> {
            call.system('u');
            String reason = Fields.read(body, Set.of("reason")).reason();
            return answer.resource(200, registers.annul(call, id, reason).told());
        });
    }

    @PostMapping("/current")
    ResponseEntity<String> current(HttpServletRequest request) {
        return doorway.lead(request, "current", SMALL, (call, body) -> {
            call.system('c');
            Instant asOf = body.length == 0
                    ? call.at()
                    : Fields.read(body, Set.of("asOf")).moment("asOf").orElse(call.at());
            if (asOf.isAfter(call.at())) {
                throw NotTaken.bad("asOf", "This time has not come yet");
            }
            registers.current(call, asOf);
            return ResponseEntity.noContent().build();
        });
    }
}
