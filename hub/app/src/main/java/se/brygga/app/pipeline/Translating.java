package se.brygga.app.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.broker.Inbound;
import se.brygga.app.delivery.NotificationBundle;
import se.brygga.app.delivery.ReceiptNote;
import se.brygga.app.losses.LossMeters;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.message.Source;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Rendering;
import se.brygga.translation.Translators;

/** First step of the pipeline: from raw message to FHIR, outside of any transaction. */
public final class Translating {

    private static final Logger LOG = LoggerFactory.getLogger(Translating.class);

    /** Bytes as received; as FHIR in memory they take about ten times as much. */
    private static final long MOST_WAITING = 1L << 20;

    private static final Duration WAITS_FOR = Duration.ofMinutes(1);

    private final Map<String, Source> sources;
    private final IntakePolicy policy;
    private final LossMeters meters;
    private final EarlyJudgement early;

    /** What the door has translated and judged, until the pipeline takes it: neither is done twice. Only a saving of time. */
    private final Cache<MessageKey, Judged> judged = Caffeine.newBuilder()
            .maximumWeight(MOST_WAITING)
            .<MessageKey, Judged>weigher((key, waiting) -> waiting.length())
            .expireAfterWrite(WAITS_FOR)
            .build();

    private record Judged(Translated translated, int length) {}

    /**
     * Takes the sources by connector id.
     *
     * @param early judges what a sender waits for
     */
    public Translating(Map<String, Source> sources, IntakePolicy policy, LossMeters meters, EarlyJudgement early) {
        this.early = early;
        this.sources = sources;
        this.policy = policy;
        this.meters = meters;
    }

    /** Returns why a message would not be taken; empty if it would be. */
    public Optional<Refusal> refusal(InboxMessage message) {
        try {
            Translated translated = translate(message);
            policy.checkProfiles(message.connector(), translated);
            judged.put(message.key(), new Judged(translated, message.content().length));
            return early.refusal(message, translated);
        } catch (Untranslatable e) {
            return Optional.of(new Refusal(e.code(), e.place(), e.getMessage()));
        }
    }

    /** Counts what became of the fields, after the message was kept. */
    void count(Prepared kept) {
        if (kept.translated() != null && !kept.message().format().equals(ReceiptNote.FORMAT)) {
            meters.count(kept.message().connector(), kept.translated().losses());
        }
    }

    private static StoredMessage row(InboxMessage message, Untranslatable e) {
        return e.code().equals(IntakePolicy.UNMAPPED)
                ? Rows.parked(message, e.code(), e.place(), e.getMessage())
                : Rows.untranslatable(message, e.code(), e.place(), e.getMessage());
    }

    private Translated translate(InboxMessage message) {
        if (message.format().equals(NotificationBundle.FORMAT)) {
            // A Subscription says nothing of anybody. Replaying it sends what is parked of it again.
            return new Translated(List.of(), message.receivedAt(), List.of(), List.of(), List.of(), new LossReport());
        }
        return message.format().equals(ReceiptNote.FORMAT)
                ? ReceiptNote.read(message)
                : Translators.translate(message, sources.get(message.connector()));
    }

    /** A replay is judged anew: the rules may have changed. */
    private Translated checked(Inbound inbound) {
        InboxMessage message = inbound.message();
        Judged atTheDoor = judged.asMap().remove(message.key());
        if (atTheDoor != null && !inbound.replay()) {
            return atTheDoor.translated();
        }
        Translated translated = translate(message);
        policy.checkProfiles(message.connector(), translated);
        return translated;
    }

    Prepared prepare(Inbound inbound) {
        InboxMessage message = inbound.message();
        if (message.refused().isPresent() && !inbound.replay()) {
            return new Prepared(inbound, Rows.refused(message, message.refusal()), null);
        }
        try {
            Translated translated = checked(inbound);
            policy.checkUnmapped(message.connector(), translated);
            String losses = Rendering.losses(message, translated.losses());
            return new Prepared(inbound, Rows.stored(message, translated.losses(), losses), translated);
        } catch (Untranslatable e) {
            LOG.info("Message {} cannot be taken: {} at {}", message, e.code(), e.place());
            return new Prepared(inbound, row(message, e), null);
        } catch (RuntimeException e) {
            LOG.error("Message {} is parked after an internal error: {}", message, Faults.describe(e));
            return new Prepared(
                    inbound,
                    Rows.parked(message, "INTERNAL_ERROR", "", e.getClass().getSimpleName()),
                    null);
        }
    }
}
