package se.brygga.app.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import se.brygga.access.NoticeDisclosure;
import se.brygga.core.connector.Connector;
import se.brygga.core.fhir.Threads;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Translators;

/**
 * Passes on a message that names its receivers: unchanged if the receiver takes it as it is, converted if only that helps,
 * parked if nothing does; never dropped (messages.md 7). What cannot go is told to the sender at once.
 *
 * <p>What to tell whom is the sender's decision here; the hub only carries. A protected person's message is left to the sender's
 * own hands all the same, unless the installation has decided otherwise.
 */
final class Forwarding {

    private final Addressees addressees;
    private final NoticeRules rules;
    private final ForwardedRows rows;

    Forwarding(Addressees addressees, NoticeRules rules, ForwardedRows rows) {
        this.addressees = addressees;
        this.rules = rules;
        this.rows = rows;
    }

    /**
     * What became of passing a message on.
     *
     * @param deliveries rows of the ledger, the receiver's first, then copies; empty if the message names nobody else
     * @param verdict what the sender is told at once; null if its answer is the receiver's, or the message ends at the hub
     */
    record Passed(List<Delivery> deliveries, Outcome verdict) {

        static final Passed NOBODY = new Passed(List.of(), null);

        /** Returns true if the sender is told when the receiver has answered. */
        boolean waits() {
            return verdict == null && !deliveries.isEmpty();
        }
    }

    /** Puts the message into the ledger once for each system that it is for. */
    Passed forward(RecordTransaction record, Kept kept, Translated translated) {
        if (translated.resources().isEmpty()) {
            return Passed.NOBODY;
        }
        NoticeDisclosure disclosure = NoticeDisclosure.decide(
                Protections.strongest(
                        record.patients(kept.person()), kept.connector().organisation()),
                rules.automaticForProtected());
        List<Delivery> made = new ArrayList<>();
        systems(record, kept, translated).forEach((receiver, system) -> {
            boolean first = made.isEmpty();
            made.add(
                    system.isEmpty()
                            ? rows.unreached(kept, receiver, addressees.unreached(receiver))
                            : rows.to(system.get(), receiver, kept, translated, disclosure, first));
        });
        made.forEach(row -> record.deliver(kept.person(), row));
        return made.isEmpty() ? Passed.NOBODY : new Passed(made, verdict(made.get(0)));
    }

    /** Receivers in the order in which they are named, one for each system; without a system those that nobody reaches. */
    private Map<String, Optional<Connector>> systems(RecordTransaction record, Kept kept, Translated translated) {
        Map<String, Optional<Connector>> systems = new LinkedHashMap<>();
        receivers(record, kept, translated).forEach(receiver -> {
            Optional<Connector> system = addressees.find(receiver);
            boolean own = system.filter(
                            found -> found.id().equals(kept.connector().id()))
                    .isPresent();
            if (!own && (system.isEmpty() || !systems.containsValue(system))) {
                systems.put(receiver, system);
            }
        });
        return systems;
    }

    /** Those that the message names; a contribution to a thread also goes to the others who wrote in it. */
    private static List<String> receivers(RecordTransaction record, Kept kept, Translated translated) {
        Stream<String> named = Translators.receivers(kept.message()).stream();
        Stream<String> partners = translated.resources().stream()
                .filter(Communication.class::isInstance)
                .map(Communication.class::cast)
                .flatMap(said -> partners(record, kept, said));
        return Stream.concat(named, partners).distinct().toList();
    }

    private static Stream<String> partners(RecordTransaction record, Kept kept, Communication said) {
        Optional<String> thread = Threads.of(said);
        return thread.isEmpty()
                ? Stream.of()
                : record.resources(kept.person(), Communication.class).stream()
                        .filter(other ->
                                !other.custodian().equals(kept.connector().organisation()))
                        .filter(other ->
                                Threads.of((Communication) other.resource()).equals(thread))
                        .map(StoredResource::unit);
    }

    private static Outcome verdict(Delivery row) {
        return row.state() == DeliveryState.QUEUED
                ? null
                : new Outcome(ReceiptState.FATAL, row.reason(), null, Reasons.text(row.reason()));
    }
}
