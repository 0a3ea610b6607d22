package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.translated.ReceiptArrived;
import se.brygga.core.translated.Translated;
import se.brygga.translation.fhirmessage.AcknowledgementMessage.Answer;
import se.brygga.translation.fhirmessage.envelope.Party;
import se.brygga.translation.fhirmessage.envelope.Party.Id;

/** What we answer, we can read; it says of what, how it went and where it failed, and nothing of the content. */
class AcknowledgementMessageTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:01Z");
    private static final Party HUB = new Party(List.of(new Id(Canonical.HSA_ID, "SE2321000016-HUB1")), "Brygga");

    @Test
    void positiveAnswerGoesBackToTheSender() throws IOException {
        InboxMessage received = FhirSources.takeOne(FhirIntakeTest.sample("notification-stin"));

        byte[] answer =
                AcknowledgementMessage.write(received, new Answer("b-9", "m-9", NOW, ReceiptState.OK, null), HUB);

        FhirEnvelope envelope = FhirEnvelope.read(FhirSources.takeOne(answer));
        assertThat(envelope.responseTo()).isEqualTo("m-1");
        assertThat(envelope.responseCode()).isEqualTo("ok");
        assertThat(envelope.sender().hsaId()).contains("SE2120009994-HTJ01");
        assertThat(envelope.receivers().get(0).hsaId()).contains("SE2321000016-SJH1");
        assertThat(receipt(answer)).isEqualTo(new ReceiptArrived("m-1", ReceiptState.OK, NOW, ""));
    }

    @Test
    void negativeAnswerTellsCodeAndPlace() throws IOException {
        InboxMessage received = FhirSources.takeOne(FhirIntakeTest.sample("notification-with-a-reason"));
        var why = new Refusal("MSG_RESOURCE_NOT_ALLOWED", "Bundle.entry[2].resource.reasonCode", "Not here");

        byte[] answer =
                AcknowledgementMessage.write(received, new Answer("b-9", "m-9", NOW, ReceiptState.FATAL, why), HUB);

        assertThat(receipt(answer).state()).isEqualTo(ReceiptState.FATAL);
        assertThat(receipt(answer).detail()).isEqualTo("MSG_RESOURCE_NOT_ALLOWED");
        assertThat(new String(answer, UTF_8))
                .contains("Bundle.entry[2].resource.reasonCode")
                .doesNotContain("Tolvansson", "191212121212");
    }

    @Test
    void headerAloneIsEnoughForAnAnswer() {
        String message = """
                {"resourceType":"Bundle","type":"message","entry":[{"resource":
                 {"resourceType":"MessageHeader","id":"m-5","source":{"endpoint":"urn:x:hospital"}}}]}""";
        InboxMessage received = FhirSources.takeOne(message.getBytes(UTF_8));

        byte[] answer = AcknowledgementMessage.write(
                received, new Answer("b-9", "m-9", NOW, ReceiptState.TRANSIENT, null), HUB);

        assertThat(FhirEnvelope.read(FhirSources.takeOne(answer)).sender().hsaId())
                .contains("SE2321000016-HUB1");
        assertThat(FhirEnvelope.read(FhirSources.takeOne(answer)).responseCode())
                .isEqualTo("transient-error");
    }

    private static ReceiptArrived receipt(byte[] answer) {
        Translated translated = FhirSources.translate(answer, FhirSources.MUNICIPALITY);
        assertThat(translated.losses().count("unmapped")).isZero();
        return (ReceiptArrived) translated.events().get(0);
    }
}
