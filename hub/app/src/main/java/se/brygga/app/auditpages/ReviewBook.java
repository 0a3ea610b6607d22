package se.brygga.app.auditpages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.brygga.access.reader.Caller;
import se.brygga.app.refusal.Refused;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.AuditLog.Numbered;

/** Samples and reviews, kept as entries of the audit log itself: so they are as durable and as hard to forge as what they judge. */
@Component
final class ReviewBook {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuditLog log;
    private final LogWalk walk;
    private final AuditDesk desk;

    ReviewBook(AuditLog log, LogWalk walk, AuditDesk desk) {
        this.log = log;
        this.walk = walk;
        this.desk = desk;
    }

    /** Writes a sample. */
    void draw(Caller auditor, Sample sample) {
        append(auditor, Sample.ACTION, sample);
    }

    /** Writes what the auditor says of somebody else's access; nobody reviews their own. */
    void review(Caller auditor, Review review, LoggedAccess access) {
        if (access.who().equals(auditor.who())) {
            throw Refused.of(403, "REQUEST", "Nobody reviews their own access. Let another auditor do it.");
        }
        append(auditor, Review.ACTION, review);
    }

    /** Returns a sample by its id. */
    Optional<Sample> sample(String id) {
        return walk.newest(Sample.ACTION).stream()
                .map(entry -> read(entry, Sample.class))
                .filter(sample -> sample.id().equals(id))
                .findFirst();
    }

    /** Returns the latest review of each entry that has one. */
    Map<Long, Review> reviews() {
        Map<Long, Review> latest = new HashMap<>();
        List<Numbered> newest = walk.newest(Review.ACTION);
        newest.forEach(entry -> {
            Review review = read(entry, Review.class);
            latest.putIfAbsent(review.entry(), review);
        });
        return latest;
    }

    private void append(Caller auditor, String action, Object what) {
        try {
            log.append(new Entry(desk.now(), auditor.who(), action, null, JSON.writeValueAsString(what)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + action + " cannot be written as JSON", e);
        }
    }

    private static <T> T read(Numbered numbered, Class<T> type) {
        try {
            return JSON.readValue(numbered.entry().what(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entry " + numbered.sequence() + " of the audit log cannot be read", e);
        }
    }
}
