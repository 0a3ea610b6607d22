package se.brygga.app.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.losses.LossMeters;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.NoticeFormats;
import se.brygga.translation.Rendering;
import se.brygga.translation.Writers;
import se.brygga.translation.fhirmessage.FhirMessageWriter;
import se.brygga.translation.fhirmessage.envelope.Party;

/**
 * Writes deliveries in the format of their destination: what is in it already goes as it is, the rest is converted.
 *
 * <p>What cannot be written now cannot be written later: then the delivery is parked with the reason, and the lane goes on.
 */
public final class Conversions {

    /** Code of a delivery that its destination has no message for. */
    public static final String NOT_TAKEN = "TYPE_NOT_TAKEN";

    private static final Party HUB = new Party(List.of(), "Brygga");
    private static final Logger LOG = LoggerFactory.getLogger(Conversions.class);

    private final Map<String, Destination> destinations;
    private final LossMeters meters;
    private final Clock clock;

    /** Takes the destinations by connector id. */
    public Conversions(Map<String, Destination> destinations, LossMeters meters, Clock clock) {
        this.destinations = destinations;
        this.meters = meters;
        this.clock = clock;
    }

    /** Returns the delivery as it goes over the wire; throws {@link PermanentFailure} if there is no way to write it. */
    public Wire write(Delivery delivery) {
        Destination destination = destinations.get(delivery.destination());
        try {
            return write(delivery, PayloadJson.read(delivery.content()), destination);
        } catch (Untranslatable e) {
            LOG.warn("Delivery {} cannot be written: {} at {}", delivery.id(), e.code(), e.place());
            throw new PermanentFailure(e.code());
        } catch (RuntimeException e) {
            LOG.error("Delivery {} cannot be written: {}", delivery.id(), Faults.describe(e));
            throw new PermanentFailure("INTERNAL_ERROR");
        }
    }

    private Wire write(Delivery delivery, Payload payload, Destination destination) {
        String format = destination.format();
        if (payload instanceof Payload.OfNotice notice) {
            return new Wire(
                    format,
                    "notice",
                    Writers.name(destination, delivery.name()),
                    NoticeFormats.write(destination, notice.notice(), envelope()),
                    null);
        }
        if (payload instanceof Payload.OfNotification notification) {
            return new Wire(format, Wire.NOTIFICATION, delivery.name(), notification.content(), null);
        }
        if (payload instanceof Payload.Ready ready) {
            return new Wire(format, kind(ready.type()), delivery.name(), ready(ready, format), null);
        }
        return converted(delivery, ((Payload.OfMessage) payload).message(), destination);
    }

    private static String envelope() {
        return UUID.randomUUID().toString();
    }

    /** A FHIR envelope is new at each sending; all other formats send the same bytes again. */
    private byte[] ready(Payload.Ready ready, String format) {
        if (!"fhir".equals(format)) {
            return ready.content();
        }
        return ready.origin() == null
                ? FhirMessageWriter.enveloped(ready.content(), envelope(), clock.instant())
                : FhirMessageWriter.forwarded(ready.content(), HUB, envelope(), clock.instant());
    }

    private Wire converted(Delivery delivery, OutboundMessage message, Destination destination) {
        Written written = Writers.find(destination.format(), message)
                .orElseThrow(() -> new Untranslatable("", NOT_TAKEN, "The destination's format has no such message"))
                .write(message, destination);
        if (!destination.takes(written.type())) {
            throw new Untranslatable("", NOT_TAKEN, "The destination does not take messages of this type");
        }
        if (delivery.attempts() == 0) {
            meters.count(destination.connector(), written.losses());
        }
        return new Wire(
                destination.format(),
                kind(written.type()),
                delivery.name(),
                sent(written.content(), destination.format()),
                Rendering.losses(delivery.id(), destination.format() + ' ' + written.type(), written.losses()));
    }

    private byte[] sent(byte[] content, String format) {
        return "fhir".equals(format) ? FhirMessageWriter.enveloped(content, envelope(), clock.instant()) : content;
    }

    private static String kind(String type) {
        String kind = type.substring(type.indexOf('/') + 1).replace('^', '_');
        return kind.equals(kind.toUpperCase(Locale.ROOT)) ? kind.toLowerCase(Locale.ROOT) : kind;
    }
}
