package se.brygga.app.auditpages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import se.brygga.access.reader.Caller;

/** The log extract of one person (loggutdrag, PDL 8:5), as a page to print and as FHIR. The person is named in the body only. */
@Controller
final class ExtractPage {

    static final String FHIR = "application/fhir+json";

    private final AuditDesk desk;
    private final LogWalk log;
    private final PersonIds persons;
    private final ExtractForms forms;

    ExtractPage(AuditDesk desk, LogWalk log, PersonIds persons, ExtractForms forms) {
        this.desk = desk;
        this.log = log;
        this.persons = persons;
        this.forms = forms;
    }

    /** The extract as found and already in the log. */
    private record Found(String person, Span span, List<Extracted> entries) {}

    @PostMapping(
            path = "/audit/extract",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestBody ExtractRequest asked, HttpServletRequest request, Model model) {
        Found found = find(asked, request);
        Words words = Words.of(asked.lang());
        model.addAttribute("w", words);
        model.addAttribute("person", found.person());
        model.addAttribute("from", found.span().from());
        model.addAttribute("made", words.time(desk.now()));
        model.addAttribute("names", forms.names());
        model.addAttribute("lines", forms.lines(found.entries()));
        return "audit-extract";
    }

    @PostMapping(path = "/audit/extract", consumes = MediaType.APPLICATION_JSON_VALUE, produces = FHIR)
    ResponseEntity<String> fhir(@RequestBody ExtractRequest asked, HttpServletRequest request) {
        Found found = find(asked, request);
        String body = forms.write(found.entries(), desk.now());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FHIR + ";charset=UTF-8"))
                .header("Cache-Control", "no-store")
                .body(body);
    }

    private Found find(ExtractRequest asked, HttpServletRequest request) {
        Caller auditor = desk.auditor(request);
        Span span = asked.span(desk.now());
        List<String> family = asked.family(persons, desk.now());
        List<Extracted> entries = log.events(family, span).stream()
                .map(entry -> new Extracted(entry, desk.own(auditor, entry)))
                .filter(Extracted::isTold)
                .toList();
        desk.exported(auditor, family.get(0), "from=" + span.from() + "&until=" + span.until(), request);
        return new Found(family.get(0), span, entries);
    }
}
