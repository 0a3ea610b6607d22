package se.brygga.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.config.Sources;
import se.brygga.core.connector.Connector;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Rendering;
import se.brygga.translation.Sample;
import se.brygga.translation.Translators;

/**
 * What a file becomes, message by message, without side effects.
 *
 * @param pieces at least one, in order
 */
record Translation(List<Piece> pieces) {

    /**
     * One message of the file.
     *
     * @param translated what it says; null if it was refused
     * @param refusal why it was refused or cannot be translated; null if it was translated
     */
    record Piece(InboxMessage message, Translated translated, Refusal refusal) {}

    /** Translates the messages of a file that came just now, with ids as samples have them. */
    static Translation of(EngineersFile file, Connector connector) {
        Source source = source(connector);
        List<Piece> pieces = new ArrayList<>();
        for (byte[] content : file.messages()) {
            for (InboxMessage message :
                    Translators.intake(connector.intake().format()).read(content, file.name(), source, Instant.now())) {
                pieces.add(piece(message, source));
            }
        }
        return new Translation(pieces);
    }

    /** Returns what translators know of the connector, with the keyed hash of samples. */
    static Source source(Connector connector) {
        return Sources.of(connector, NamingSystems.load(), Sample.hash());
    }

    private static Piece piece(InboxMessage message, Source source) {
        Optional<Refusal> refused = message.refused();
        if (refused.isPresent()) {
            return new Piece(message, null, refused.get());
        }
        try {
            return new Piece(message, Translators.translate(message, source), null);
        } catch (Untranslatable e) {
            return new Piece(message, null, new Refusal(e.code(), e.place(), e.getMessage()));
        }
    }

    /** Returns the resources of the messages that were translated as FHIR JSON; empty if none was. */
    String json() {
        if (refusals().size() == pieces.size()) {
            return "";
        }
        List<Resource> resources = new ArrayList<>();
        translated().forEach(piece -> resources.addAll(piece.translated().resources()));
        return Rendering.bundle(resources);
    }

    /** Returns the loss reports of the messages that were translated. */
    String losses() {
        return translated().stream()
                .map(piece ->
                        Rendering.losses(piece.message(), piece.translated().losses()))
                .collect(Collectors.joining());
    }

    /** Returns why messages were not translated. */
    List<Refusal> refusals() {
        return pieces.stream().map(Piece::refusal).filter(Objects::nonNull).toList();
    }

    /** Returns the messages that were translated. */
    List<Piece> translated() {
        return pieces.stream().filter(piece -> piece.refusal() == null).toList();
    }
}
