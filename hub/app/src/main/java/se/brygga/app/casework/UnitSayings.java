package se.brygga.app.casework;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.pipeline.Follower;
import se.brygga.app.pipeline.Subjects;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.CaseRule;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.KeptAlarm;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.record.StoredResource;

/**
 * Keeps what somebody says for a unit on the hub's own pages, as if that unit's system had sent it: judged by every field of
 * coordination, kept under the unit's name, and followed, in one transaction. What follows belongs to a message of its own in the
 * ledger; against a crash before deliveries are handed out, an alarm stands by.
 */
public final class UnitSayings {

    private static final String TYPE = "desk";
    private static final Duration STANDS_BY = Duration.ofMinutes(1);

    private final RecordStore store;
    private final Casework casework;
    private final Follower follower;
    private final AlarmClock.HandOut handOut;
    private final Office office;

    /** Takes the record, who judges and follows, who else is told, and where deliveries go. */
    public UnitSayings(
            RecordStore store, Casework casework, Follower follower, AlarmClock.HandOut handOut, Office office) {
        this.store = store;
        this.casework = casework;
        this.follower = follower;
        this.handOut = handOut;
        this.office = office;
    }

    /**
     * Who says something, about whom.
     *
     * @param unit HSA-id of the unit for which it is said
     * @param person id of the person
     * @param control names it: the same again is not said twice
     */
    public record Act(String unit, String person, String control) {}

    /** What is said, by what the record holds at that moment. */
    @FunctionalInterface
    public interface Saying {

        /** Returns the resources, with ids; empty if there is nothing of the unit's to say it about. */
        Optional<List<Resource>> in(CaseFile file);

        /** Returns why it comes too late, or may not be said so; asked at the moment when it is kept. */
        default Optional<Refusal> against(CaseFile file) {
            return Optional.empty();
        }
    }

    /** Returns why it would not be taken; changes nothing. */
    public Optional<Refusal> refusal(Act act, Saying saying) {
        return store.write(record -> record.isStored(key(act))
                ? Optional.<Refusal>empty()
                : judged(record, act, saying).refusal());
    }

    /** Keeps it and does what follows; returns why not if it is not taken. Said again it changes nothing. */
    public Optional<Refusal> take(Act act, Saying saying) {
        Taken taken = store.write(record -> keep(record, act, saying));
        if (!taken.deliveries().isEmpty()) {
            taken.deliveries().forEach(handOut.queues());
            store.write(record -> {
                record.alarms().stop(standBy(taken.key()));
                return null;
            });
        }
        return taken.refusal();
    }

    private record Taken(MessageKey key, Optional<Refusal> refusal, List<Outgoing> deliveries) {}

    private record Judged(Optional<Refusal> refusal, String person, Sent sent) {}

    private Judged judged(RecordTransaction record, Act act, Saying saying) {
        String person = record.survivor(act.person());
        List<PersonIdentifier> identifiers = record.identifiers(person);
        Instant now = office.now();
        var file = new CaseFileOf(record, () -> person, now, office);
        Optional<List<Resource>> said = identifiers.isEmpty() ? Optional.empty() : saying.in(file);
        if (said.isEmpty()) {
            return new Judged(Optional.of(CaseRule.TASK_UNKNOWN.at("")), person, null);
        }
        Optional<Refusal> against = saying.against(file);
        if (against.isPresent()) {
            return new Judged(against, person, null);
        }
        var sent = new Sent(key(act).hex(), now, office.providerOf(act.unit()), act.unit(), said.get(), false);
        return new Judged(casework.judge(record, identifiers, sent), person, sent);
    }

    private Taken keep(RecordTransaction record, Act act, Saying saying) {
        MessageKey key = key(act);
        if (record.isStored(key)) {
            return new Taken(key, Optional.empty(), List.of());
        }
        Judged judged = judged(record, act, saying);
        if (judged.refusal().isPresent()) {
            return new Taken(key, judged.refusal(), List.of());
        }
        List<PersonIdentifier> identifiers = record.identifiers(judged.person());
        Sent kept = casework.toKeep(record, identifiers, judged.sent());
        InboxMessage message = message(act, key, identifiers.get(0), kept.at());
        record.message(new StoredMessage(message, MessageState.STORED, null, null, null, false, null, 0, 0, 0));
        record.changed();
        kept.resources().forEach(one -> put(record, judged.person(), kept, one, key));
        List<StoredResource> changed = new ArrayList<>(record.changed());
        changed.addAll(casework.follow(record, judged.person(), key, again(judged.sent(), kept)));
        follower.follow(record, key, changed);
        return new Taken(key, Optional.empty(), waiting(record, message, judged.person()));
    }

    /** What is kept says no longer by which way it came: it goes on to whom it is for. */
    private static Sent again(Sent said, Sent kept) {
        return new Sent(said.source(), said.at(), said.provider(), said.unit(), kept.resources(), false);
    }

    private static void put(RecordTransaction record, String person, Sent sent, Resource said, MessageKey key) {
        Resource resource = said.copy();
        Subjects.point(resource, person);
        record.put(new StoredResource(
                resource, person, sent.provider(), sent.unit(), Subjects.informationType(resource), sent.at(), key));
    }

    private List<Outgoing> waiting(RecordTransaction record, InboxMessage message, String person) {
        List<Outgoing> waiting = record.waiting(message.key()).stream()
                .map(delivery -> new Outgoing(delivery.destination(), delivery.id(), message.lane()))
                .toList();
        if (!waiting.isEmpty()) {
            Instant later = office.now().plus(STANDS_BY);
            record.alarms().set(KeptAlarm.of(standBy(message.key()), Ringing.HAND_OUT, person, later, message.key()));
        }
        return waiting;
    }

    private static String standBy(MessageKey key) {
        return Ringing.HAND_OUT + '/' + TYPE + '/' + key.hex();
    }

    private static MessageKey key(Act act) {
        return MessageKey.of(InboxMessage.DESK, act.control(), act.control().getBytes(StandardCharsets.US_ASCII));
    }

    /** The ledger has that something was said, for what follows; what was said is in the record itself. */
    private InboxMessage message(Act act, MessageKey key, PersonIdentifier strongest, Instant at) {
        return new InboxMessage(
                key,
                InboxMessage.DESK,
                InboxMessage.DESK,
                TYPE,
                act.control(),
                office.hash().hex("person", strongest.system() + '|' + strongest.value()),
                at,
                StandardCharsets.UTF_8,
                new byte[0],
                null,
                null);
    }
}
