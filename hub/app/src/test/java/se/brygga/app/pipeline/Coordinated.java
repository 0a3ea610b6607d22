package se.brygga.app.pipeline;

import java.util.List;
import java.util.Optional;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/** A hub in which nothing is coordinated, so that the rest can be looked at alone. */
final class Coordinated {

    static final Following BY_NOBODY = new Following(
            new Coordination() {
                @Override
                public Optional<Refusal> judge(RecordTransaction record, List<PersonIdentifier> person, Sent sent) {
                    return Optional.empty();
                }

                @Override
                public List<StoredResource> follow(
                        RecordTransaction record, String person, MessageKey message, Sent sent) {
                    return List.of();
                }
            },
            (record, message, changed) -> {});

    private Coordinated() {}
}
