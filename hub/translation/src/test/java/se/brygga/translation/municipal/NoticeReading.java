package se.brygga.translation.municipal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.notice.Notice;

/** Reads a notice back from its fields, as a receiver would: an empty field is one that the notice does not carry. */
public final class NoticeReading {

    private NoticeReading() {}

    public static Set<String> names() {
        return NoticeFields.of(NoticeArbitraries.withNothing()).keySet();
    }

    public static Notice read(Map<String, String> fields, List<String> receiverFunctions) {
        PersonIdentifier person = MunicipalPersonId.read(
                        fields.get("personId"), "personId", MunicipalSources.canonical(), java.time.LocalDate.EPOCH)
                .identifier();
        return new Notice(
                fields.get("messageId"),
                fields.get("caseId"),
                fields.get("event"),
                fields.get("sender"),
                fields.get("receiver"),
                receiverFunctions,
                person.system(),
                person.value(),
                fields.get("name"),
                fields.get("address"),
                fields.get("addressAbsent"),
                time(fields.get("estimatedDischarge")),
                time(fields.get("time")),
                fields.get("destinationKind"),
                fields.get("replaces"),
                fields.get("reason"),
                time(fields.get("sentAt")),
                fields.get("contact"),
                fields.get("place"),
                fields.get("basis"),
                fields.get("content"));
    }

    private static OffsetDateTime time(String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }
}
