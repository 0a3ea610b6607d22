package se.brygga.app.view.emergency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.brygga.app.registers.AccessDesk;
import se.brygga.app.view.patient.ShowsPatient;
import se.brygga.app.view.session.OpenPatient;
import se.brygga.core.time.SwedishTime;

/** Registers that the person consents, for the reader or the reader's unit (SVOD 3:1-3:2). */
@Controller
final class ConsentController implements ShowsPatient {

    static final String CODE = "consent";

    private final AccessDesk desk;
    private final FormFrame frame;

    ConsentController(AccessDesk desk, FormFrame frame) {
        this.desk = desk;
        this.frame = frame;
    }

    @GetMapping("/view/{launch}/consent")
    ModelAndView form(OpenPatient open, HttpServletRequest request) {
        return show(Form.empty(open, CODE, request));
    }

    @PostMapping(path = "/view/{launch}/consent", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView register(
            OpenPatient open,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(open, CODE, fields, request);
        return frame.send(
                form,
                response,
                new FormFrame.Act(
                        asking -> desk.consent(asking, said(form)),
                        again -> show(again.ticked("asked") ? again : again.wrong("asked")),
                        ""));
    }

    private ModelAndView show(Form form) {
        return frame.show(form, Map.of());
    }

    /** A consent that the reader does not say to have asked for has no grantee, and is not taken. */
    private static Map<String, Object> said(Form form) {
        Map<String, Object> said = new HashMap<>();
        said.put("grantee", form.ticked("asked") ? form.value("grantee") : "");
        said.put(
                "until",
                form.value("until").isBlank() ? null : end(form.value("until").strip()));
        return said;
    }

    /** The end of a day; what is no date goes on as it is, to be refused. */
    private static String end(String day) {
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(SwedishTime.ZONE)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException e) {
            return day;
        }
    }
}
