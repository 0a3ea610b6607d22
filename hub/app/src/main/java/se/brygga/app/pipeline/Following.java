package se.brygga.app.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.connector.Connector;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;
import se.brygga.core.translated.Translated;

/**
 * What follows from the resources of a message: first what coordination makes of them, then everybody is told of all that has
 * changed by both.
 *
 * @param coordination the fields of coordination
 * @param follower who else is told
 */
public record Following(Coordination coordination, Follower follower) {

    /** Returns the message as it may be kept. One that has been kept before was judged then. */
    Prepared judge(RecordTransaction record, Prepared one, Connector from) {
        Translated translated = one.translated();
        if (translated == null || translated.person().isEmpty()) {
            return one;
        }
        Sent sent = sent(one.message().key(), translated.at(), from, translated);
        Optional<Refusal> refusal = coordination.judge(record, translated.person(), sent);
        return refusal.isEmpty() || record.isStored(one.message().key())
                ? one
                : one.refused(
                        refusal.get().code(), refusal.get().place(), refusal.get().text());
    }

    void follow(RecordTransaction record, Kept kept, Translated translated) {
        List<StoredResource> changed = new ArrayList<>(record.changed());
        if (kept.person() != null) {
            Sent sent = sent(kept.key(), kept.at(), kept.connector(), translated);
            changed.addAll(coordination.follow(record, kept.person(), kept.key(), sent));
        }
        follower.follow(record, kept.key(), changed);
    }

    private static Sent sent(MessageKey message, Instant at, Connector from, Translated translated) {
        return new Sent(message.hex(), at, from.organisation(), from.unit(), translated.resources());
    }
}
