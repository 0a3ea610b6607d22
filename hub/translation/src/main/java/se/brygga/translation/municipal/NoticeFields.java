package se.brygga.translation.municipal;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import se.brygga.core.notice.Notice;

/** Names, order and spelling of the fields of a notice to a municipality, alike in every format. */
public final class NoticeFields {

    /** The one field that is a list. */
    public static final String RECEIVER_FUNCTIONS = "receiverFunctions";

    private NoticeFields() {}

    /** Returns every field in order; null where the notice does not carry it. Lists stand as text, apart by {@code |}. */
    public static Map<String, String> of(Notice notice) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("messageId", notice.messageId());
        fields.put("caseId", notice.caseId());
        fields.put("event", notice.event());
        fields.put("sender", notice.sender());
        fields.put("receiver", notice.receiver());
        fields.put(RECEIVER_FUNCTIONS, String.join("|", notice.receiverFunctions()));
        fields.put("personId", notice.personId());
        fields.put("name", notice.name());
        fields.put("address", notice.address());
        fields.put("addressAbsent", notice.addressAbsent());
        fields.put("estimatedDischarge", time(notice.estimatedDischarge()));
        fields.put("time", time(notice.time()));
        fields.put("destinationKind", notice.destinationKind());
        fields.put("replaces", notice.replaces());
        fields.put("reason", notice.reason());
        fields.put("sentAt", time(notice.sentAt()));
        fields.put("contact", notice.contact());
        fields.put("place", notice.place());
        fields.put("basis", notice.basis());
        fields.put("content", notice.content());
        return fields;
    }

    private static String time(OffsetDateTime time) {
        return time == null ? null : time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
