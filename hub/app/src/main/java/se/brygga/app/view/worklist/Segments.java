package se.brygga.app.view.worklist;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.app.reading.PermittedFile;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.ViewWords;
import se.brygga.coordination.conversation.CaseMessage;
import se.brygga.coordination.conversation.Segment;
import se.brygga.core.fhir.Canonical;

/** Says one contribution to a thread, with its files and who has read it. */
record Segments(Directory directory, String unit) {

    private static final int KILO = 1024;

    ThreadRow.Said of(Segment segment, List<CaseMessage> messages, PermittedFile file) {
        CaseMessage message = messages.stream()
                .filter(one -> one.letter() == segment.message())
                .findFirst()
                .orElseThrow();
        ViewWords words = directory.told().words();
        return new ThreadRow.Said(
                segment.at() == null ? words.get("absent") : words.time(segment.at()),
                directory.unit(message.unit()),
                author(segment.message()),
                segment.payload().getContent() instanceof StringType text ? text.getValue() : "",
                Stream.concat(Stream.of(segment.payload()), segment.attachments().stream())
                        .map(CommunicationPayloadComponent::getContent)
                        .filter(Attachment.class::isInstance)
                        .map(content -> file((Attachment) content))
                        .toList(),
                unit.equals(message.unit()),
                read(message, file));
    }

    private String author(Communication letter) {
        Extension author = letter.getExtensionByUrl(Canonical.MESSAGE_AUTHOR);
        boolean told = author != null && author.getValue() != null && !directory.isProtected();
        return told ? author.getValue().primitiveValue() : "";
    }

    private List<String> read(CaseMessage message, PermittedFile file) {
        ViewWords words = directory.told().words();
        List<String> unread = message.unreadBy(file);
        return message.receivers(file).stream()
                .map(receiver -> {
                    Cell name = directory.unit(receiver);
                    return words.get(unread.contains(receiver) ? "thread.unread-by" : "thread.read-by", name.text());
                })
                .toList();
    }

    /** A name in other letters than ours is none, so no address looks like another. */
    private static String host(String url) {
        if (url == null || !url.startsWith("https://")) {
            return null;
        }
        try {
            return new URI(url).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private ThreadRow.File file(Attachment file) {
        String kind = file.hasContentType() ? file.getContentType() : "";
        String name = file.hasTitle() ? file.getTitle() : kind;
        String host = host(file.getUrl());
        return new ThreadRow.File(
                name,
                kind,
                host == null ? null : file.getUrl(),
                host,
                file.hasData() ? Math.max(1, file.getData().length / KILO) : 0);
    }
}
