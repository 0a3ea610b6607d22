package se.brygga.core.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.translated.ReceiptArrived;

/**
 * What can be done to the record in one transaction. It reads its own writes. Not safe for use by several threads.
 */
public interface RecordTransaction extends CaseRecord {

    /**
     * Keeps a message with its content and what became of it.
     *
     * <p>Returns {@code ALREADY} and changes nothing if the key is there in state STORED, REFUSED or FILTERED. A message that
     * was parked is overwritten. Sets the conflict flag if another key of the connector has the same control id. Of a FILTERED
     * message neither content, loss report nor lane is kept, nor what was kept of it while it was parked.
     */
    Saved message(StoredMessage message);

    /** Overwrites state and loss report of a message that is there, for a replay. */
    void replayed(StoredMessage message);

    /** Returns the message that this envelope brought first (Bundle.id, messages.md 1); empty if the envelope is new. */
    Optional<MessageKey> envelope(String connector, String envelopeId);

    /** Notes which message an envelope brought; an envelope that is known keeps its first message. */
    void envelope(String connector, String envelopeId, MessageKey key);

    /** Returns true if a message is there in state STORED. */
    boolean isStored(MessageKey message);

    /** Whether a message was new. */
    enum Saved {
        NEW,
        ALREADY
    }

    /**
     * Returns the id of the person with any of these identifiers, following merges; makes the person if there is none, and
     * adds the identifiers that are new. The id of a new person follows from the first identifier.
     */
    String person(List<PersonIdentifier> identifiers);

    /**
     * As {@link #person}, but merges are not followed: whom what these identifiers tell is to be kept under, so that undoing a
     * merge (A37) leaves each with its own.
     */
    String namedPerson(List<PersonIdentifier> identifiers);

    /** Returns the id of the person with any of these identifiers, following merges; makes nobody and adds nothing. */
    Optional<String> knownPerson(List<PersonIdentifier> identifiers);

    /** Returns the id of the person whose own these identifiers are: as {@link #knownPerson}, but merges are not followed. */
    Optional<String> unmergedPerson(List<PersonIdentifier> identifiers);

    /** Lets the person {@code replaced} point to {@code survivor}; resources stay where they are. Returns false if it did already. */
    boolean merge(String replaced, String survivor, MessageKey source);

    /**
     * Undoes the merge that leads from {@code separated}, an id by {@link #unmergedPerson}, to {@code survivor} (A37); returns
     * false if there is none.
     *
     * <p>Whoever was merged into the separated person follows it. Resources and stay events stay with the person they were
     * told of; so does an identifier with the one that it was told together with.
     */
    boolean unmerge(String separated, String survivor, MessageKey source);

    /** Returns the id that leads from this person, merges followed; whoever writes about that person waits until this ends. */
    String survivor(String person);

    /** Returns all identifiers of the person, those of merged persons too. */
    List<PersonIdentifier> identifiers(String person);

    /** Returns the newest version of a resource; its person is the one it was told of, merges not followed. */
    <R extends Resource> Optional<StoredResource> newest(Class<R> type, String id);

    /** Returns when the newest version of a resource was so. */
    Optional<Instant> effective(Class<? extends Resource> type, String id);

    /**
     * Keeps a resource as a new version. If a newer effective time is there already, the version goes into the history only.
     * Equal content changes nothing. A resource of another custodian is refused with {@link ForeignCustodian}.
     */
    void put(StoredResource resource);

    /** Returns what {@link #put} and {@link #moveStay} have made a newest version since this was last asked, in that order. */
    List<StoredResource> changed();

    /** Returns the subscriptions and their events. */
    Subscriptions subscriptions();

    /** Returns the newest Patient of the person from this custodian. */
    Optional<StoredResource> patient(String person, String custodian);

    /**
     * Returns the newest version of each Patient of the person and of everybody merged into it, of all custodians; they must not
     * be changed.
     */
    List<StoredResource> patients(String person);

    /** Returns HSA-ids of the units with an active care decision (ServiceRequest) for the person at {@code now}. */
    List<String> unitsFollowing(String person, Instant now);

    /** Returns the events of a stay, in no particular order. */
    List<TrackedStayEvent> stayEvents(String stay);

    /**
     * Moves a stay to another person (A45): its events, its Encounter and the resources of the same custodian that refer to
     * it. References to the person before become references to {@code person}, in a new version; old versions stay.
     */
    void moveStay(String stay, String person);

    /** Adds an event of a stay; the same event of the same message again changes nothing. */
    void addStayEvent(String person, TrackedStayEvent event);

    /** Notes what has been told of an event. */
    void told(String stay, TrackedStayEvent event);

    /**
     * Adds an act. The same act again changes nothing: one of the same source, or of the same unit with the same content.
     * Throws {@link Overtaken} if another act has its number; {@link RecordStore#write} then does the work anew.
     */
    void addAct(StoredAct act);

    /** Returns the alarms. */
    Alarms alarms();

    /** Adds a row about this person (null = nobody) to the delivery ledger; the same id again changes nothing. */
    void deliver(String person, Delivery delivery);

    /** Returns the delivery with this id. */
    Optional<Delivery> delivery(String id);

    /** Returns the newest delivery that the receiver behind this destination knows by this name. */
    Optional<Delivery> deliveryNamed(String destination, String name);

    /** Returns the deliveries of a message that still wait for being sent: state QUEUED or RETRYING. */
    List<Delivery> waiting(MessageKey message);

    /** Returns the deliveries about the person, or about anybody merged into it, that still wait for being sent. */
    List<Delivery> waitingFor(String person);

    /** Withholds a waiting delivery and removes its content: nothing will be sent, whatever a lane reports afterwards. */
    void withhold(String delivery, String reason, Instant at);

    /** Gives a waiting delivery other content. */
    void rewrite(String delivery, String content);

    /**
     * Puts deliveries of a message back to QUEUED, for a replay, and returns them: the parked, and those sent whose receipt is
     * TRANSIENT or OVERDUE.
     */
    List<Delivery> requeue(MessageKey message);

    /**
     * Puts a SENT delivery back to QUEUED, for an answer that is given again (messages.md 1, duplicates), with the receipt
     * that was expected when it was added, and returns it; empty if the delivery is unknown or not SENT.
     */
    Optional<Delivery> resend(String delivery, Instant at);

    /**
     * Notes a receipt and returns the delivery as it is then; empty if it is unknown.
     *
     * <p>FATAL parks the delivery. TRANSIENT lets a sent one wait for being sent again, twice; the third time it is parked.
     */
    Optional<Delivery> receipt(ReceiptArrived receipt);
}
