package se.brygga.translation.hl7v2.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.translation.SampleConnector;

/** A good message and what the intake makes of its variants. */
final class Arrivals {

    static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    static final Source SOURCE = SampleConnector.mellanland().source();
    static final String A01 = String.join(
            "\r",
            "MSH|^~\\&|EHR|MELLANLAND|BRYGGA|HUB|20260301115900||ADT^A01^ADT_A01|C1|P|2.5.1",
            "EVN||20260301115900",
            "PID|1||191212121212^^^&1.2.752.129.2.1.3.1&ISO^PI||Tolvansson^Örjan||19121212|M",
            "PV1|1|I|Medicin 3||||||||||||||||V1|||||||||||||||||||||||||20260301110000",
            "");

    private Arrivals() {}

    static InboxMessage read(String text) {
        return read(text, SOURCE);
    }

    static InboxMessage read(String text, Source source) {
        return new Hl7Intake().read(text.getBytes(ISO_8859_1), "", source, AT).get(0);
    }

    static String answer(InboxMessage message) {
        return new String(message.acknowledgement(), ISO_8859_1);
    }

    static String code(InboxMessage message) {
        return message.acknowledgement() == null
                ? "none"
                : answer(message).lines().skip(1).findFirst().orElseThrow().split("\\|")[1];
    }

    static Source production() {
        return new Source(
                SOURCE.connector(),
                SOURCE.custodian(),
                SOURCE.unit(),
                SOURCE.zone(),
                SOURCE.charset(),
                SOURCE.localSystem(),
                true,
                true,
                SOURCE.spelling(),
                SOURCE.codes(),
                SOURCE.identifiers(),
                SOURCE.hash());
    }
}
