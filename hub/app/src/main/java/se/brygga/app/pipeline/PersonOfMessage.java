package se.brygga.app.pipeline;

import java.util.Optional;
import se.brygga.app.broker.Inbound;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.RecordStore;

/** Tells whom a stored message is about, as far as it can be translated and the record knows the person; makes nobody. */
public final class PersonOfMessage {

    private final Translating translating;
    private final RecordStore store;

    /** Takes what reads messages, and the record. */
    public PersonOfMessage(Translating translating, RecordStore store) {
        this.translating = translating;
        this.store = store;
    }

    /** Returns the id of the person whom the message names, merges not followed. */
    public Optional<String> find(InboxMessage message) {
        return Optional.ofNullable(
                        translating.prepare(new Inbound(message, true)).translated())
                .flatMap(translated -> store.write(record -> record.unmergedPerson(translated.person())));
    }
}
