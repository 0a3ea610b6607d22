package se.brygga.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Intake;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.csv.CsvIntake;
import se.brygga.translation.csv.CsvToFhir;
import se.brygga.translation.fhirmessage.FhirEnvelope;
import se.brygga.translation.fhirmessage.FhirIntake;
import se.brygga.translation.fhirmessage.FhirToRecord;
import se.brygga.translation.hl7v2.intake.Hl7Intake;
import se.brygga.translation.hl7v2.intake.MessageTypes;
import se.brygga.translation.hl7v2.intake.NamedReceivers;
import se.brygga.translation.json.JsonIntake;
import se.brygga.translation.json.JsonToFhir;
import se.brygga.translation.municipal.Kinds;

/** The table of everything that can be translated: one line per type of message. */
public final class Translators {

    private static final Map<String, Intake> INTAKES = new HashMap<>();
    private static final Map<String, Translator> TRANSLATORS = new HashMap<>();

    static {
        INTAKES.put("hl7v2", new Hl7Intake());

        MessageTypes.forEach((type, translator) -> add("hl7v2", type, translator::translate));

        INTAKES.put("fhir", new FhirIntake());

        INTAKES.put("json", new JsonIntake());
        INTAKES.put("csv", new CsvIntake());
        for (String kind : Kinds.taken()) {
            add("json", kind, JsonToFhir::translate);
            add("csv", kind, CsvToFhir::translate);
        }
    }

    private Translators() {}

    /** Translates a message; throws {@link Untranslatable} if it cannot be done whole or nobody knows the type. */
    public static Translated translate(InboxMessage message, Source source) {
        Translator translator = find(message.format(), message.type());
        if (translator == null) {
            throw new Untranslatable("message", "TYPE_UNKNOWN", "There is no translator for this type of message");
        }
        return translator.translate(message, source);
    }

    /** Returns true if there is a translator for the type of a format. */
    public static boolean knows(String format, String type) {
        return find(format, type) != null;
    }

    /** Returns the intake of a format; throws {@link IllegalArgumentException} if there is none. */
    public static Intake intake(String format) {
        Intake intake = INTAKES.get(format);
        if (intake == null) {
            throw new IllegalArgumentException("No intake for format " + format + ". Known: " + INTAKES.keySet());
        }
        return intake;
    }

    /** FHIR names events by code systems of many: the translator itself knows which it takes. */
    private static Translator find(String format, String type) {
        return format.equals("fhir") ? FhirToRecord::translate : TRANSLATORS.get(key(format, type));
    }

    /** Returns the HSA-ids for whom a message is, beyond the hub; none if it names nobody. */
    public static List<String> receivers(InboxMessage message) {
        return switch (message.format()) {
            case "hl7v2" -> NamedReceivers.of(message);
            case "fhir" ->
                message.type().startsWith("message/")
                        ? FhirEnvelope.read(message).hsaIdsOfReceivers()
                        : List.of();
            default -> List.of();
        };
    }

    private static void add(String format, String type, Translator translator) {
        TRANSLATORS.put(key(format, type), translator);
    }

    private static String key(String format, String type) {
        return format + ' ' + type;
    }
}
