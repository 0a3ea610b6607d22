package se.brygga.translation.hl7v2.adt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Sample;
import se.brygga.translation.SampleConnector;
import se.brygga.translation.Translators;

/** An ADT message for tests, changed by replacing text. */
public record Adt(String text) {

    public static final Source SOURCE = SampleConnector.mellanland().source();

    /** DEATHTIME and DEATHFLAG stand for PID-29 and PID-30. */
    public static Adt of(String trigger) {
        boolean ended = trigger.equals("A03") || trigger.equals("A13");
        return new Adt(String.join(
                "\r",
                "MSH|^~\\&|EHR|MELLANLAND|BRYGGA|HUB|20260301115900||ADT^" + trigger + "|C1|P|2.5.1||||||UNICODE UTF-8",
                "EVN||20260224130200||||20260224130600",
                "PID|1||191212121212^^^&1.2.752.129.2.1.3.1&ISO^PI||Tolvansson^Tolvan||19121212|M" + "|".repeat(21)
                        + "DEATHTIME|DEATHFLAG",
                "PD1|",
                "MRG|A4712^^^MELLANLAND",
                "PV1|1|I|Medicin 3^12^A" + "|".repeat(16) + "V1" + "|".repeat(17) + (ended ? "01" : "") + "|".repeat(8)
                        + "20260224091500|" + (ended ? "20260227150000" : ""),
                "PV2|"));
    }

    public Adt with(String find, String replacement) {
        assertThat(text).contains(find);
        return new Adt(text.replace(find, replacement));
    }

    public Translated translated() {
        return translated(SOURCE);
    }

    public Translated translated(Source source) {
        byte[] content = text.replace("DEATHTIME", "").replace("DEATHFLAG", "").getBytes(UTF_8);
        InboxMessage message = Translators.intake("hl7v2")
                .read(content, "", source, Sample.RECEIVED_AT)
                .get(0);
        assertThat(message.refused()).isEmpty();
        return Translators.translate(message, source);
    }
}
