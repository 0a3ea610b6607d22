package se.brygga.app.auditpages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import se.brygga.access.reader.Caller;
import se.brygga.app.refusal.Refused;

/** Emergency accesses (nödöppningar, SVOD 3:5-3:6) that nobody has reviewed yet; each is closed by a comment. */
@Controller
final class EmergencyPages {

    static final String ACTION = "emergency";
    /** An emergency access lasts at most an hour (domain.md 5). */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final AuditDesk desk;
    private final LogWalk log;
    private final ReviewBook book;
    private final PersonIds persons;

    EmergencyPages(AuditDesk desk, LogWalk log, ReviewBook book, PersonIds persons) {
        this.persons = persons;
        this.desk = desk;
        this.log = log;
        this.book = book;
    }

    @GetMapping(path = "/audit/emergencies", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<ReviewLine> list(HttpServletRequest request) {
        Caller auditor = desk.auditor(request);
        List<ReviewLine> lines = open(auditor).stream()
                .map(access -> ReviewLine.of(access, List.of(ACTION), null).followedBy(readings(auditor, access)))
                .toList();
        desk.shown(auditor, "audit-emergencies", request);
        return lines;
    }

    @GetMapping(path = "/audit/emergencies", produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam(required = false) String lang, HttpServletRequest request, Model model) {
        model.addAttribute("lines", list(request));
        model.addAttribute("w", Words.of(lang));
        return "audit-emergencies";
    }

    @PostMapping(path = "/audit/emergencies/{entry}/review", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Review review(@PathVariable long entry, @RequestBody Review said, HttpServletRequest request) {
        Caller auditor = desk.auditor(request);
        Review review = said.about(null, entry);
        LoggedAccess access = open(auditor).stream()
                .filter(one -> one.sequence() == entry)
                .findFirst()
                .orElseThrow(
                        () -> Refused.of(404, "REQUEST", "No emergency access with this number waits for a review."));
        book.review(auditor, review, access);
        return review;
    }

    private List<LoggedAccess> open(Caller auditor) {
        Set<Long> reviewed = book.reviews().keySet();
        return log.newest(ACTION).stream()
                .filter(entry -> !reviewed.contains(entry.sequence()))
                .map(entry -> desk.access(auditor, entry))
                .filter(Objects::nonNull)
                .toList();
    }

    private int readings(Caller auditor, LoggedAccess opened) {
        var span = new Span(opened.at(), opened.at().plus(LONGEST));
        List<String> family = persons.family(opened.person());
        List<String> asked = family.isEmpty() ? List.of(opened.person()) : family;
        return log.collect(asked, span, entry -> desk.access(auditor, entry)).stream()
                .filter(access -> access.emergency()
                        && access.who().equals(opened.who())
                        && access.sequence() != opened.sequence())
                .toList()
                .size();
    }
}
