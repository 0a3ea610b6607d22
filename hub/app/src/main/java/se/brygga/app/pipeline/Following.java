package se.brygga.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.connector.Connector;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredMessage;
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
                : refusal(record, one.message(), from, one.translated())
                        .map(why -> one.refused(why.code(), why.place(), why.text()))
                        .orElseGet(() -> toKeep(record, one, from));
    }

    private Prepared toKeep(RecordTransaction record, Prepared one, Connector from) {
        Translated translated = one.translated();
        if (translated.person().isEmpty()) {
            return one;
        }
        Sent sent = sent(one.message(), from, translated);
        return one.keeping(
                coordination.toKeep(record, translated.person(), sent).resources());
    }

    /** Returns why a message must not be kept. One that has been kept before was judged then. */
    Optional<Refusal> refusal(RecordTransaction record, InboxMessage message, Connector from, Translated translated) {
        return translated.person().isEmpty()
                ? Optional.empty()
                : coordination
                        .judge(record, translated.person(), sent(message, from, translated))
                        .filter(why -> !record.isStored(message.key()));
    }

    /**
     * Does what follows. A message that says only what was the newest already, as one sent again under another name, leads to nothing.
     *
     * @param anew true if coordination is to be asked whether or not anything has changed
     */
    void follow(RecordTransaction record, Kept kept, Translated translated, boolean anew) {
        List<StoredResource> changed = new ArrayList<>(record.changed());
        if (kept.person() != null && (anew || !changed.isEmpty())) {
            Connector from = kept.connector();
            var sent = new Sent(
                    kept.key().hex(),
                    kept.at(),
                    from.organisation(),
                    from.unit(),
                    LateWords.newest(record, kept, translated.resources()),
                    Exchange.isAddressed(kept.message()));
            changed.addAll(coordination.follow(record, kept.person(), kept.key(), sent));
        }
        follower.follow(record, kept.key(), changed);
    }

    /** Does what follows from a message that another one has overtaken since its sender was told that it was taken. */
    void refused(RecordTransaction record, Prepared one, StoredMessage row, Connector from) {
        Translated said = one.translated();
        MessageKey key = one.message().key();
        Optional<String> person = said.person().isEmpty() ? Optional.empty() : record.knownPerson(said.person());
        person.ifPresent(known -> follower.follow(
                record,
                key,
                coordination.refused(
                        record,
                        known,
                        sent(one.message(), from, said),
                        new Refusal(row.code(), row.place(), row.text()))));
    }

    private static Sent sent(InboxMessage message, Connector from, Translated translated) {
        return new Sent(
                message.key().hex(),
                translated.at(),
                from.organisation(),
                from.unit(),
                translated.resources(),
                message.type().startsWith("message/"));
    }
}
