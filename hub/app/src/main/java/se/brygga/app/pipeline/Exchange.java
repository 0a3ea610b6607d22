package se.brygga.app.pipeline;

import java.time.Clock;
import java.util.Optional;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.pipeline.Forwarding.Passed;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Answering;

/** What systems exchange through the hub: which messages are taken, passed on and answered. */
public final class Exchange {

    private final FhirExchange rules;
    private final Forwarding forwarding;
    private final Acknowledgements acknowledgements;
    private final Receipts receipts;
    private final MessageLog log;
    private final Clock clock;

    /**
     * Takes what decides about messages, who there is and where the messages are.
     *
     * @param notices what the installation has decided about persons with protected identity
     */
    public Exchange(IntakePolicy policy, Directory directory, NoticeRules notices, MessageLog log, Clock clock) {
        this.rules = new FhirExchange(policy);
        this.forwarding = new Forwarding(
                new Addressees(directory.connectors, directory.organisations),
                notices,
                new ForwardedRows(directory.hash));
        this.acknowledgements = new Acknowledgements(directory.connectors, directory.hash);
        this.receipts = new Receipts(acknowledgements, log);
        this.log = log;
        this.clock = clock;
    }

    /** Who there is, and the hash that names their deliveries. */
    public record Directory(Connectors connectors, Organisations organisations, KeyedHash hash) {}

    Prepared judge(RecordTransaction record, Prepared one) {
        return rules.judge(record, one);
    }

    /** Returns false for FHIR resources that are written into the record without a letter around them. */
    static boolean isAddressed(InboxMessage message) {
        return !message.format().equals("fhir") || message.type().startsWith("message/");
    }

    Passed forward(RecordTransaction record, Kept kept, Translated translated) {
        return isAddressed(kept.message()) ? forwarding.forward(record, kept, translated) : Passed.NOBODY;
    }

    Receipts receipts() {
        return receipts;
    }

    /** Answers a message that ends here; a repeat gets the stored answer again, unless the receiver's is still to come. */
    Optional<Outgoing> answer(RecordTransaction record, Prepared one, boolean known, Passed passed) {
        if (passed.verdict() != null) {
            return acknowledgements.tell(record, one.message(), passed.verdict(), clock.instant());
        }
        if (passed.waits() || !Answering.isOwed(one.message()) && !isRefusedForWhatItSays(one)) {
            return Optional.empty();
        }
        boolean waits = known && !acknowledgements.isStored(record, one.message()) && isPassedOn(one.message());
        return waits
                ? Optional.empty()
                : acknowledgements.answer(record, one.message(), Outcome.of(one.row()), clock.instant());
    }

    /** A sender whose transport has said yes already must learn it in any format. */
    private static boolean isRefusedForWhatItSays(Prepared one) {
        return one.row().state() == MessageState.REFUSED
                && one.message().refused().isEmpty();
    }

    private boolean isPassedOn(InboxMessage message) {
        return log.deliveries(message.key()).stream()
                .anyMatch(row -> row.event().equals(message.type()));
    }
}
