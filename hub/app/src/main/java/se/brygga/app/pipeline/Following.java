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

    /** Returns the message as it is to be kept, or refused. */
    Prepared judge(RecordTransaction record, Prepared one, Connector from) {
        return one.translated() == null
                ? one
                : refusal(record, one.message().key(), from, one.translated())
                        .map(why -> one.refused(why.code(), why.place(), why.text()))
                        .orElseGet(() -> toKeep(record, one, from));
    }

    private Prepared toKeep(RecordTransaction record, Prepared one, Connector from) {
        Translated translated = one.translated();
        if (translated.person().isEmpty()) {
            return one;
        }
        Sent sent = sent(one.message().key(), translated.at(), from, translated);
        return one.keeping(
                coordination.toKeep(record, translated.person(), sent).resources());
    }

    /** Returns why a message must not be kept. One that has been kept before was judged then. */
    Optional<Refusal> refusal(RecordTransaction record, MessageKey message, Connector from, Translated translated) {
        return translated.person().isEmpty()
                ? Optional.empty()
                : coordination
                        .judge(record, translated.person(), sent(message, translated.at(), from, translated))
                        .filter(why -> !record.isStored(message));
    }

    void follow(RecordTransaction record, Kept kept, Translated translated) {
        List<StoredResource> changed = new ArrayList<>(record.changed());
        if (kept.person() != null) {
            Connector from = kept.connector();
            var sent = new Sent(
                    kept.key().hex(),
                    kept.at(),
                    from.organisation(),
                    from.unit(),
                    translated.resources(),
                    Exchange.isAddressed(kept.message()));
            changed.addAll(coordination.follow(record, kept.person(), kept.key(), sent));
        }
        follower.follow(record, kept.key(), changed);
    }

    private static Sent sent(MessageKey message, Instant at, Connector from, Translated translated) {
        return new Sent(message.hex(), at, from.organisation(), from.unit(), translated.resources());
    }
}
