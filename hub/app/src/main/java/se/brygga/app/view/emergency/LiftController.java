package se.brygga.app.view.emergency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
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

/**
 * Requests to lift a block (begäran om hävning, PDL 4:5, SVOD 3:5): the own provider's officer decides on blocks between units, the
 * provider that blocks on others. Who that is stands here only while the law lets the reader know.
 */
@Controller
final class LiftController implements ShowsPatient {

    static final String CODE = "lift";

    private final AccessDesk desk;
    private final FormFrame frame;

    LiftController(AccessDesk desk, FormFrame frame) {
        this.desk = desk;
        this.frame = frame;
    }

    @GetMapping("/view/{launch}/lift")
    ModelAndView form(OpenPatient open, HttpServletRequest request) {
        return show(Form.empty(open, CODE, request), false);
    }

    @GetMapping("/view/{launch}/lift/sent")
    ModelAndView sent(OpenPatient open, HttpServletRequest request) {
        return show(Form.empty(open, CODE, request), true);
    }

    @PostMapping(path = "/view/{launch}/lift", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView ask(
            OpenPatient open,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(open, CODE, fields, request);
        return frame.send(
                form,
                response,
                new FormFrame.Act(
                        asking -> desk.askForLift(asking, said(form)), again -> show(again, false), "/lift/sent"));
    }

    private ModelAndView show(Form form, boolean sent) {
        List<String> blocking = desk.blocking(form.asking());
        return frame.show(
                form, Map.of("blocking", blocking, "asked", desk.asked(form.asking(), blocking), "sent", sent));
    }

    private static Map<String, Object> said(Form form) {
        Map<String, Object> said = new HashMap<>();
        for (String field : new String[] {"reason", "grantee", "ground", "days"}) {
            said.put(field, form.value(field));
        }
        return said;
    }
}
