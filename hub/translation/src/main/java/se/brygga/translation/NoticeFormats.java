package se.brygga.translation;

import java.util.Map;
import java.util.function.Function;
import se.brygga.core.notice.Notice;
import se.brygga.translation.csv.NoticeToCsv;
import se.brygga.translation.json.NoticeToJson;

/** The formats in which a municipality can be told of a hospital stay. */
public final class NoticeFormats {

    private static final Map<String, Function<Notice, byte[]>> FORMATS =
            Map.of("json", NoticeToJson::translate, "csv", NoticeToCsv::translate);

    private NoticeFormats() {}

    /** Returns the notice in UTF-8; {@code format} is the one of the connector's delivery, and an unknown one is refused. */
    public static byte[] write(String format, Notice notice) {
        var writer = FORMATS.get(format);
        if (writer == null) {
            throw new IllegalArgumentException("There is no notice format '" + format + "'; give json or csv");
        }
        return writer.apply(notice);
    }

    /** Tells if there is such a format. */
    public static boolean knows(String format) {
        return FORMATS.containsKey(format);
    }
}
