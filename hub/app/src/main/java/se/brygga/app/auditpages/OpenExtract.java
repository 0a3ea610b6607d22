package se.brygga.app.auditpages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.security.RequestId;
import se.brygga.app.view.patient.PatientReading;
import se.brygga.app.view.patient.ShowsPatient;
import se.brygga.app.view.session.FormTokens;
import se.brygga.app.view.session.OpenPatient;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;

/** The log extract of the patient that is open, to be printed and handed out by who may look at the log (PDL 8:5, SVOD 4:5). */
@Controller
final class OpenExtract implements ShowsPatient {

    private final AuditDesk desk;
    private final Extraction extraction;
    private final ReadRecord records;
    private final FormTokens tokens;
    private final Clock clock;

    OpenExtract(AuditDesk desk, Extraction extraction, ReadRecord records, FormTokens tokens, Clock clock) {
        this.desk = desk;
        this.extraction = extraction;
        this.records = records;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/view/{launch}/extract")
    ModelAndView form(OpenPatient open, @RequestParam(required = false) String lang, HttpServletRequest request) {
        desk.auditor(request);
        return about(open, lang, request).addObject("w", Words.of(lang));
    }

    @PostMapping(path = "/view/{launch}/extract", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView extract(OpenPatient open, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        tokens.check(open.launch(), open.caller(), fields.get("token"));
        String lang = fields.get("lang");
        var asked = new ExtractRequest(open.person(), null, day(fields.get("from")), day(fields.get("until")), lang);
        Extraction.Found found = extraction.find(asked, request);
        return about(open, lang, request).addAllObjects(extraction.paper(found, Words.of(lang)));
    }

    private static String day(String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    private ModelAndView about(OpenPatient open, String lang, HttpServletRequest request) {
        ViewWords words = ViewWords.of(lang);
        return new ModelAndView("audit-extract")
                .addObject("open", open)
                .addObject("view", words)
                .addObject("token", tokens.of(open.launch()))
                .addObject("banner", Banner.of(patient(open, request), new Told(words), clock.instant()));
    }

    private Patient patient(OpenPatient open, HttpServletRequest request) {
        var access = PatientReading.access(open, "view-extract", RequestId.of(request), clock.instant());
        return records.open(access, open.person(), Set.of("Patient"))
                .flatMap(PersonView::patientAsSent)
                .orElseGet(Patient::new);
    }
}
