package se.brygga.app.pipeline;

import java.util.Optional;
import java.util.Set;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordUnavailable;
import se.brygga.core.translated.Translated;

/**
 * Judges a FHIR transaction while its sender waits, for that one gets no other answer. Only what a case consists of is looked at
 * here; whatever is taken is judged once more when it is kept.
 */
public final class EarlyJudgement {

    private static final Set<String> OF_CASES = Set.of(
            "CarePlan",
            "CareTeam",
            "EpisodeOfCare",
            "Goal",
            "Task",
            "Communication",
            "Appointment",
            "AppointmentResponse");

    private final RecordStore store;
    private final Following following;
    private final Connectors connectors;

    /** Takes the record, who judges, and the connectors. */
    public EarlyJudgement(RecordStore store, Following following, Connectors connectors) {
        this.store = store;
        this.following = following;
        this.connectors = connectors;
    }

    Optional<Refusal> refusal(InboxMessage message, Translated translated) {
        boolean ofCases = translated.resources().stream().anyMatch(resource -> OF_CASES.contains(resource.fhirType()));
        if (!ofCases) {
            return Optional.empty();
        }
        try {
            return store.write(
                    record -> following.refusal(record, message, connectors.get(message.connector()), translated));
        } catch (RecordUnavailable e) {
            // Taken now, judged when it is kept: no sender waits for the record.
            return Optional.empty();
        }
    }
}
