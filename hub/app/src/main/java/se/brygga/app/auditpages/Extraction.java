package se.brygga.app.auditpages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.brygga.access.reader.Caller;

/** Takes the log extract of one person out of the log (loggutdrag, PDL 8:5): for auditors alone, and in the log before it is shown. */
@Component
final class Extraction {

    private final AuditDesk desk;
    private final LogWalk log;
    private final PersonIds persons;
    private final ExtractForms forms;

    Extraction(AuditDesk desk, LogWalk log, PersonIds persons, ExtractForms forms) {
        this.desk = desk;
        this.log = log;
        this.persons = persons;
        this.forms = forms;
    }

    /** The extract as found and already in the log. */
    record Found(String person, Span span, List<Extracted> entries) {}

    Found find(ExtractRequest asked, HttpServletRequest request) {
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

    /** Returns what the paper shows of it. */
    Map<String, Object> paper(Found found, Words words) {
        return Map.of(
                "w", words,
                "person", found.person(),
                "from", words.time(found.span().from()),
                "until", words.time(found.span().until()),
                "made", words.time(desk.now()),
                "names", forms.names(),
                "lines", forms.lines(found.entries()));
    }

    /** Returns it as a FHIR collection. */
    String fhir(Found found) {
        return forms.write(found.entries(), desk.now());
    }
}
