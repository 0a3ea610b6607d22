package se.brygga.app.cli;

import java.util.Optional;
import se.brygga.app.config.Destinations;
import se.brygga.core.connector.Connector;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.Onward;
import se.brygga.translation.Rendering;
import se.brygga.translation.Sample;
import se.brygga.translation.Writers;
import se.brygga.translation.outbound.Writer;

/** What another system would get of a message, as the hub would convert it. */
final class Conversion {

    private final Connector from;
    private final Connector to;
    private final Destination destination;

    /** Complains if nothing goes out through {@code to}. */
    Conversion(Connector from, Connector to) {
        if (to.delivers().isEmpty()) {
            throw new Complaint("Nothing goes to '" + to.id() + "': connectors/" + to.id()
                    + "/connector.yml has no block 'delivery'. Add one, or name another connector.");
        }
        this.from = from;
        this.to = to;
        this.destination = Destinations.of(to);
    }

    /**
     * What one message becomes.
     *
     * @param text the message as it goes out, lines ended by line feeds; empty if there is none
     * @param losses the loss report of the conversion; empty if nothing is converted
     * @param remark what the person should know besides; empty if nothing
     * @param delivered false if the hub would park it
     */
    record Outcome(String text, String losses, String remark, boolean delivered) {}

    /** Converts a message that was translated. */
    Outcome of(Translation.Piece piece) {
        InboxMessage message = piece.message();
        if (piece.translated().resources().isEmpty()) {
            return new Outcome("", "", "It tells nothing to pass on.", true);
        }
        String type = message.type().substring(message.type().indexOf('/') + 1);
        if (destination.format().equals(message.format()) && destination.takes(type)) {
            return new Outcome(lines(message.text()), "", to.id() + " takes it as it is: nothing is converted.", true);
        }
        OutboundMessage outbound = Onward.of(
                message,
                piece.translated(),
                new Onward.Envelope(Sample.hash().id("forward", message.key().hex(), to.id()), from.unit(), to.unit()));
        try {
            Optional<Writer> writer = Writers.find(destination.format(), outbound);
            return writer.isEmpty() ? without(outbound) : written(writer.get().write(outbound, destination), outbound);
        } catch (Untranslatable e) {
            return new Outcome("", "", e.place() + ": " + e.code() + ": " + e.getMessage(), false);
        }
    }

    private Outcome without(OutboundMessage outbound) {
        return new Outcome(
                "",
                "",
                outbound.focus().fhirType() + ": TYPE_NOT_TAKEN: The format " + destination.format()
                        + " has no message for it, so the hub would park it. docs/mapping-guide.md lists what can be"
                        + " written. Notices about hospital stays follow rules of their own and are not converted.",
                false);
    }

    private Outcome written(Written written, OutboundMessage outbound) {
        boolean taken = destination.takes(written.type());
        return new Outcome(
                lines(new String(written.content(), destination.charset())),
                Rendering.losses(outbound.id(), destination.format() + ' ' + written.type(), written.losses()),
                taken
                        ? ""
                        : written.type() + ": TYPE_NOT_TAKEN: " + to.id()
                                + " does not take it, so the hub would park it." + " Add it to 'takes' in connectors/"
                                + to.id() + "/connector.yml if the system can.",
                taken);
    }

    private static String lines(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.endsWith("\n") ? lines : lines + '\n';
    }
}
