package se.brygga.translation.json;

import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.municipal.MunicipalToFhir;

/** Translates a message that {@link JsonIntake} took. */
public final class JsonToFhir {

    private JsonToFhir() {}

    /** Returns what the message says; throws {@link se.brygga.core.error.Untranslatable} with a JSON pointer as place. */
    public static Translated translate(InboxMessage message, Source source) {
        return MunicipalToFhir.translate(
                JsonToRecord.translate(message.text(), "", source), source, message.receivedAt());
    }
}
