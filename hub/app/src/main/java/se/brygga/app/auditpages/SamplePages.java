package se.brygga.app.auditpages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/** Random samples for the recurring checks of the log (HSLF-FS 2016:40, 4:9; security.md 4.2, rule 8). */
@Controller
final class SamplePages {

    private final AuditDesk desk;
    private final LogWalk log;
    private final ReviewBook book;

    SamplePages(AuditDesk desk, LogWalk log, ReviewBook book) {
        this.desk = desk;
        this.log = log;
        this.book = book;
    }

    @PostMapping(path = "/audit/samples", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Sample draw(@RequestBody SampleRequest asked, HttpServletRequest request) {
        Caller auditor = desk.auditor(request);
        Span span = Span.read(asked.checked().from(), asked.until(), desk.now());
        asked.size(0);
        List<LoggedAccess> accesses = log.collect(List.of(), span, entry -> desk.access(auditor, entry));
        SampleRequest seeded = asked.seeded(UUID.randomUUID().toString());
        Sample sample = Sample.draw(auditor.reader().provider(), span, accesses, seeded);
        book.draw(auditor, sample);
        return sample;
    }

    @GetMapping(path = "/audit/samples/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<ReviewLine> list(@PathVariable String id, HttpServletRequest request) {
        Caller auditor = desk.auditor(request);
        List<ReviewLine> lines = lines(auditor, find(auditor, id));
        desk.shown(auditor, "audit-sample", request);
        return lines;
    }

    @GetMapping(path = "/audit/samples/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @PathVariable String id,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("lines", list(id, request));
        model.addAttribute("sample", find(desk.auditor(request), id));
        model.addAttribute("w", Words.of(lang));
        return "audit-sample";
    }

    @PostMapping(path = "/audit/samples/{id}/review", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Review review(@PathVariable String id, @RequestBody Review said, HttpServletRequest request) {
        Caller auditor = desk.auditor(request);
        Review review = said.about(id, said.entry());
        Sample sample = find(auditor, id);
        LoggedAccess access = accesses(auditor, sample, Set.of(review.entry())).stream()
                .filter(one -> sample.entries().contains(one.sequence()))
                .findFirst()
                .orElseThrow(() -> Refused.of(404, "REQUEST", "The sample has no such entry."));
        book.review(auditor, review, access);
        return review;
    }

    private Sample find(Caller auditor, String id) {
        return book.sample(id)
                .filter(sample -> auditor.reader().provider().equals(sample.provider()))
                .orElseThrow(() -> Refused.of(404, "REQUEST", "There is no such sample."));
    }

    private List<ReviewLine> lines(Caller auditor, Sample sample) {
        Map<Long, Review> reviews = book.reviews();
        return accesses(auditor, sample, sample.entries()).stream()
                .map(access -> ReviewLine.of(access, sample.why(access.sequence()), reviews.get(access.sequence())))
                .toList();
    }

    private List<LoggedAccess> accesses(Caller auditor, Sample sample, Set<Long> entries) {
        var span = new Span(Instant.parse(sample.from()), Instant.parse(sample.until()));
        return log.collect(
                List.of(), span, entry -> entries.contains(entry.sequence()) ? desk.access(auditor, entry) : null);
    }
}
