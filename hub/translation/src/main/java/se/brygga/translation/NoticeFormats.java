package se.brygga.translation;

import java.util.Map;
import java.util.function.BiFunction;
import se.brygga.core.notice.Notice;
import se.brygga.core.outbound.Destination;
import se.brygga.translation.csv.NoticeToCsv;
import se.brygga.translation.fhirmessage.NoticeToFhirMessage;
import se.brygga.translation.hl7v2.out.NoticeToMdm;
import se.brygga.translation.json.NoticeToJson;

/** The formats in which a municipality can be told of a hospital stay. */
public final class NoticeFormats {

    private static final String HL7_V2 = "hl7v2";

    private static final Map<String, BiFunction<Notice, String, byte[]>> FORMATS = Map.of(
            "json", (notice, envelope) -> NoticeToJson.translate(notice),
            "csv", (notice, envelope) -> NoticeToCsv.translate(notice),
            "fhir", NoticeToFhirMessage::translate);

    private NoticeFormats() {}

    /**
     * Returns the notice in UTF-8.
     *
     * @param format the one of the connector's delivery; an unknown one is refused
     * @param envelope id of the FHIR envelope, new at each sending; the other formats have none
     */
    public static byte[] write(String format, Notice notice, String envelope) {
        var writer = FORMATS.get(format);
        if (writer == null) {
            throw new IllegalArgumentException("There is no notice format '" + format + "'; give json, csv or fhir");
        }
        return writer.apply(notice, envelope);
    }

    /** Returns the notice as a destination takes it: in HL7 v2 as a document, in any other format in UTF-8. */
    public static byte[] write(Destination destination, Notice notice, String envelope) {
        return destination.format().equals(HL7_V2)
                ? NoticeToMdm.translate(notice, destination).content()
                : write(destination.format(), notice, envelope);
    }

    /** Tells if there is such a format. */
    public static boolean knows(String format) {
        return FORMATS.containsKey(format) || format.equals(HL7_V2);
    }
}
