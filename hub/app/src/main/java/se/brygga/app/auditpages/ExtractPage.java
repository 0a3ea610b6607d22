package se.brygga.app.auditpages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The log extract of one person (loggutdrag, PDL 8:5), as a page to print and as FHIR. The person is named in the body only. */
@Controller
final class ExtractPage {

    static final String FHIR = "application/fhir+json";

    private final Extraction extraction;

    ExtractPage(Extraction extraction) {
        this.extraction = extraction;
    }

    @PostMapping(
            path = "/audit/extract",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestBody ExtractRequest asked, HttpServletRequest request, Model model) {
        model.addAllAttributes(extraction.paper(extraction.find(asked, request), Words.of(asked.lang())));
        return "audit-extract";
    }

    @PostMapping(path = "/audit/extract", consumes = MediaType.APPLICATION_JSON_VALUE, produces = FHIR)
    ResponseEntity<String> fhir(@RequestBody ExtractRequest asked, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FHIR + ";charset=UTF-8"))
                .header("Cache-Control", "no-store")
                .body(extraction.fhir(extraction.find(asked, request)));
    }
}
