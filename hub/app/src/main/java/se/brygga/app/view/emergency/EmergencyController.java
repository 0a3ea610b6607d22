package se.brygga.app.view.emergency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Emergency access (nödöppning, SVOD 3:5-3:6) from the page: who asks is told before what is logged, and who will look at it. */
@Controller
final class EmergencyController implements ShowsPatient {

    static final String CODE = "emergency";
    private static final String REASON_CODE = "reasonCode";

    private final AccessDesk desk;
    private final FormFrame frame;

    EmergencyController(AccessDesk desk, FormFrame frame) {
        this.desk = desk;
        this.frame = frame;
    }

    @GetMapping("/view/{launch}/emergency")
    ModelAndView form(OpenPatient open, HttpServletRequest request) {
        return show(Form.empty(open, CODE, request));
    }

    @PostMapping(path = "/view/{launch}/emergency", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView open(
            OpenPatient open,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(open, CODE, fields, request);
        return frame.send(
                form, response, new FormFrame.Act(asking -> desk.openEmergency(asking, said(form)), this::show, ""));
    }

    @PostMapping(path = "/view/{launch}/emergency/end", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView end(
            OpenPatient open,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(open, CODE, fields, request);
        return frame.send(form, response, new FormFrame.Act(desk::endEmergency, this::show, ""));
    }

    private ModelAndView show(Form form) {
        return frame.show(form, Map.of("terms", desk.mayOpen(form.asking())));
    }

    private static Map<String, Object> said(Form form) {
        Map<String, Object> said = new HashMap<>();
        said.put(REASON_CODE, form.values().get(REASON_CODE));
        said.put("reason", form.value("reason"));
        for (String tick : new String[] {"dangerToLife", "consentUnobtainable", "cannotRequestLift"}) {
            said.put(tick, form.ticked(tick));
        }
        return said;
    }
}
