package se.brygga.app.view.emergency;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;
import se.brygga.app.registers.AccessDesk;
import se.brygga.app.registers.AccessDesk.Asking;
import se.brygga.app.view.patient.Grounds;
import se.brygga.app.view.patient.PatientReading;
import se.brygga.app.view.session.FormTokens;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;

/** What stands around every form: who it is about, what runs, and the token that ties it to its page; and how it is sent. */
@Component
final class FormFrame {

    private final ReadRecord records;
    private final Grounds grounds;
    private final FormTokens tokens;
    private final AccessDesk desk;
    private final Clock clock;

    FormFrame(ReadRecord records, Grounds grounds, FormTokens tokens, AccessDesk desk, Clock clock) {
        this.records = records;
        this.grounds = grounds;
        this.tokens = tokens;
        this.desk = desk;
        this.clock = clock;
    }

    /** Shows a form with what it needs beside its fields; reading who it is about is in the log like every reading. */
    ModelAndView show(Form form, Map<String, ?> more) {
        Instant now = clock.instant();
        ViewWords words = ViewWords.of(form.language());
        Map<String, Object> model = new HashMap<>(more);
        model.put("form", form);
        model.put("open", form.open());
        model.put("w", words);
        model.put("at", now);
        model.put("token", tokens.of(form.open().launch()));
        model.put("user", form.open().caller().who());
        model.put("unit", form.open().caller().reader().unit());
        model.put(
                "ground", grounds.of(form.open().person(), form.open().caller().reader(), now));
        model.put("banner", Banner.of(patient(form, now), new Told(words), now));
        return new ModelAndView("view/" + form.code(), model);
    }

    /** Does what a form asks for, then leads away from it; shows it again, with what is wrong, if it is not filled in right. */
    ModelAndView send(Form form, HttpServletResponse response, Act act) {
        Asking asking = form.asking();
        check(form, asking);
        try {
            act.work().accept(asking);
        } catch (Refused why) {
            boolean covered = !why.code().equals(Reason.EMERGENCY_NOT_COVERED.name());
            if (why.status() != 400 && covered) {
                throw why;
            }
            ModelAndView again = act.again().apply(covered ? form.wrong(why) : form.wrong("consentUnobtainable"));
            response.setStatus(why.status());
            return again;
        }
        var away = new RedirectView(form.back(act.leadsTo()), true, false);
        away.setExposeModelAttributes(false);
        return new ModelAndView(away);
    }

    /** What a form does, how it is shown again, and which page it leads to. */
    record Act(Consumer<Asking> work, Function<Form, ModelAndView> again, String leadsTo) {}

    private void check(Form form, Asking asking) {
        try {
            tokens.check(form.open().launch(), form.open().caller(), form.value("token"));
            if (!form.wrong().isEmpty()) {
                throw Refused.bad("REQUEST", "Send the fields of the form in the body alone");
            }
        } catch (Refused why) {
            throw desk.refused(asking, form.code(), why);
        }
    }

    private Patient patient(Form form, Instant now) {
        var access = PatientReading.access(form.open(), "view-" + form.code(), form.requestId(), now);
        return records.open(access, form.open().person(), Set.of("Patient"))
                .flatMap(PersonView::patientAsSent)
                .orElseGet(Patient::new);
    }
}
