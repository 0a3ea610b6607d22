package se.brygga.app.deskwork;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.app.casework.UnitSayings.Saying;
import se.brygga.app.refusal.Refused;
import se.brygga.app.registers.LiftedSince;
import se.brygga.app.security.RequestId;
import se.brygga.app.view.session.FormFields;
import se.brygga.app.view.session.FormTokens;
import se.brygga.app.view.session.OpenDesk;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.RecordUnavailable;

/**
 * Takes the forms of a desk: answers to tasks, replies and read receipts. Each carries the token of its launch, beside the origin that the
 * filter chain asks for; what became of it is told by the page that it leads back to.
 */
@RestController
@RequestMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
final class DeskController {

    private static final int LONGEST_ANSWER = 1_000;
    private static final int LONGEST_REPLY = 4_000;

    private final DeskActs acts;
    private final FormTokens tokens;
    private final KeyedHash hash;
    private final LiftedSince lifted;

    DeskController(DeskActs acts, FormTokens tokens, KeyedHash hash, LiftedSince lifted) {
        this.acts = acts;
        this.tokens = tokens;
        this.hash = hash;
        this.lifted = lifted;
    }

    @PostMapping("/view/{launch}/tasks/{id}/answer")
    ResponseEntity<Void> answer(OpenDesk desk, @PathVariable String id, HttpServletRequest request) {
        FormFields form = form(desk, request);
        FormFields.check(id);
        String page = form.text("back").equals("list") ? "tasks" : "tasks/" + id;
        String text = form.text("text");
        if (text.length() > LONGEST_ANSWER) {
            return back(desk, form, page, "TEXT_LONG");
        }
        var answer = new TaskAnswers.Answer(id, unit(desk), user(desk), status(form.text("status")), text);
        DeskActs.Wish wish = wish(desk, form, "task-answer", "Task/" + id, request);
        return said(desk, form, page, "DONE_ANSWERED", wish, new TaskAnswers.Answering(answer, lifted));
    }

    @PostMapping("/view/{launch}/messages/{thread}/reply")
    ResponseEntity<Void> reply(OpenDesk desk, @PathVariable String thread, HttpServletRequest request) {
        FormFields form = form(desk, request);
        FormFields.check(thread);
        String page = "messages/" + thread;
        String text = form.text("text");
        if (text.isEmpty() || text.length() > LONGEST_REPLY) {
            return back(desk, form, page, text.isEmpty() ? "TEXT_EMPTY" : "TEXT_LONG");
        }
        DeskActs.Wish wish = wish(desk, form, "message-reply", null, request);
        var in = new Replies.In(thread, unit(desk), user(desk), wish.control());
        return said(desk, form, page, "DONE_SENT", wish, Replies.reply(in, text));
    }

    @PostMapping("/view/{launch}/messages/{thread}/read")
    ResponseEntity<Void> read(OpenDesk desk, @PathVariable String thread, HttpServletRequest request) {
        FormFields form = form(desk, request);
        FormFields.check(thread);
        DeskActs.Wish wish = wish(desk, form, "message-read", null, request);
        var in = new Replies.In(thread, unit(desk), user(desk), wish.control());
        return said(desk, form, "messages/" + thread, "DONE_READ", wish, Replies.read(in, form.ids("message")));
    }

    private FormFields form(OpenDesk desk, HttpServletRequest request) {
        FormFields form = FormFields.inBody(request);
        tokens.check(desk.launch(), desk.caller(), form.token());
        return form;
    }

    private DeskActs.Wish wish(
            OpenDesk desk, FormFields form, String interaction, String resource, HttpServletRequest request) {
        // By who says it: nobody can take another's name for what is said.
        String control = hash.id("desk", user(desk), unit(desk), interaction, form.once());
        return new DeskActs.Wish(
                desk.caller(), interaction, form.id("person"), resource, control, RequestId.of(request));
    }

    private ResponseEntity<Void> said(
            OpenDesk desk, FormFields form, String page, String done, DeskActs.Wish wish, Saying saying) {
        Optional<String> refused;
        try {
            refused = acts.say(wish, saying);
        } catch (RecordUnavailable e) {
            return back(desk, form, page, "UNAVAILABLE");
        }
        return back(desk, form, page, refused.orElse(done));
    }

    private static ResponseEntity<Void> back(OpenDesk desk, FormFields form, String page, String said) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(
                        "/view/" + desk.launch() + "/" + page + "?lang=" + form.language() + "&said=" + said))
                .build();
    }

    private static String unit(OpenDesk desk) {
        return desk.caller().reader().unit();
    }

    private static String user(OpenDesk desk) {
        return desk.caller().reader().user();
    }

    private static TaskStatus status(String code) {
        try {
            return Optional.ofNullable(TaskStatus.fromCode(code)).orElseThrow(FormFields::lacking);
        } catch (FHIRException e) {
            throw Refused.bad("REQUEST", "There is no such answer. Load the page again.");
        }
    }
}
