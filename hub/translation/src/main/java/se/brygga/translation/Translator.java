package se.brygga.translation;

import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;

/** Translates one type of message whole, or throws {@link se.brygga.core.error.Untranslatable}. Pure; safe for many threads. */
interface Translator {

    Translated translate(InboxMessage message, Source source);
}
