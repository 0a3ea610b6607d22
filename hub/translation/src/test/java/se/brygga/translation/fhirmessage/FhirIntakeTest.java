package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.brygga.core.message.InboxMessage;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;

class FhirIntakeTest {

    @Test
    void typeControlIdAndLaneComeFromHeaderAndPerson() throws IOException {
        InboxMessage message = FhirSources.takeOne(sample("notification-stin"));

        assertThat(message.format()).isEqualTo("fhir");
        assertThat(message.type()).isEqualTo("message/hospital-notification-message");
        assertThat(message.controlId()).isEqualTo("m-1");
        assertThat(message.acknowledgement()).isNull();
        assertThat(message.lane())
                .isEqualTo(FhirSources.SOURCE
                        .hash()
                        .hex("person", "http://electronichealth.se/identifier/personnummer|191212121212"));
    }

    @Test
    void xmlAndJsonOfTheSameMessageHaveTheSameKey() throws IOException {
        byte[] json = sample("communication-new-with-file");
        byte[] xml = FhirContext.forR4Cached()
                .newXmlParser()
                .setOverrideResourceIdWithBundleEntryFullUrl(false)
                .encodeResourceToString(StrictParser.parse(Document.read(json)).bundle())
                .getBytes(UTF_8);

        assertThat(FhirSources.takeOne(xml).key())
                .isEqualTo(FhirSources.takeOne(json).key());
        assertThat(FhirSources.translate(xml)
                        .resources()
                        .get(0)
                        .equalsDeep(FhirSources.translate(json).resources().get(0)))
                .isTrue();
    }

    @Test
    void envelopeTimeAndNarrativeAreNoContent() throws IOException {
        String text = new String(sample("notification-stin"), UTF_8);
        String resent = text.replace("\"b-1\"", "\"b-100\"")
                .replace("2026-03-01T12:05:00+01:00", "2026-03-01T12:35:00+01:00")
                .replace(">x</div>", ">y</div>");

        assertThat(FhirSources.takeOne(resent.getBytes(UTF_8)).key())
                .isEqualTo(FhirSources.takeOne(text.getBytes(UTF_8)).key());
    }

    @Test
    void otherContentIsAnotherKey() throws IOException {
        String text = new String(sample("notification-stin"), UTF_8);
        String other = text.replace("2026-03-01T12:00:00+01:00", "2026-03-01T12:01:00+01:00");

        assertThat(FhirSources.takeOne(other.getBytes(UTF_8)).key())
                .isNotEqualTo(FhirSources.takeOne(text.getBytes(UTF_8)).key());
    }

    @Test
    void aProtectionFlagIsContent() throws IOException {
        String text = new String(sample("notification-stin"), UTF_8);
        String flagged = text.replace(
                "\"resourceType\": \"Patient\",",
                "\"resourceType\": \"Patient\",\"meta\":{\"security\":[{\"system\":\"urn:x\",\"code\":\"SEKR\"}]},");
        String stamped = text.replace(
                "\"resourceType\": \"Patient\",", "\"resourceType\": \"Patient\",\"meta\":{\"versionId\":\"7\"},");

        assertThat(key(flagged)).isNotEqualTo(key(text));
        assertThat(key(stamped)).isEqualTo(key(text));
    }

    @Test
    void aTransactionWithoutIdIsNeverTakenForAnOlderOne() throws IOException {
        byte[] transaction = sample("transaction-decision-and-weight");

        var later = new FhirIntake()
                .read(transaction, "", FhirSources.SOURCE, FhirSources.RECEIVED_AT.plusSeconds(60))
                .get(0);

        assertThat(later.key()).isNotEqualTo(FhirSources.takeOne(transaction).key());
    }

    @Test
    void aTransactionWithTheSameIdAndTimeIsTheSame() throws IOException {
        String transaction = new String(sample("transaction-decision-and-weight"), UTF_8)
                .replaceFirst("\\{", "{\"id\":\"b-1\",\"timestamp\":\"2026-03-01T12:00:00+01:00\",");

        assertThat(key(transaction)).isEqualTo(key(transaction));
        assertThat(key(transaction.replace("T12:00:00", "T12:30:00"))).isNotEqualTo(key(transaction));
    }

    @Test
    void anAnswerNeedsNoReadableContent() throws IOException {
        InboxMessage taken = FhirSources.takeOne(sample("transaction-decision-and-weight"));
        var purged = new InboxMessage(
                taken.key(),
                taken.connector(),
                taken.format(),
                taken.type(),
                taken.controlId(),
                taken.lane(),
                taken.receivedAt(),
                taken.charset(),
                new byte[0],
                null,
                null);

        assertThat(new String(FhirAnswer.stored(List.of(purged), false), UTF_8)).contains("202 Accepted");
    }

    @Test
    void byteOrderMarkIsNoContent() throws IOException {
        String text = new String(sample("notification-stin"), UTF_8);

        assertThat(FhirSources.takeOne(("\uFEFF" + text).getBytes(UTF_8)).refused())
                .isEmpty();
    }

    @Test
    void envelopeTellsWhatRoutingNeeds() throws IOException {
        FhirEnvelope envelope = FhirEnvelope.read(FhirSources.takeOne(sample("notification-stin")));

        assertThat(envelope.bundleId()).isEqualTo("b-1");
        assertThat(envelope.activity()).isEqualTo("admit-inpatient");
        assertThat(envelope.sender().hsaId()).contains("SE2321000016-SJH1");
        assertThat(envelope.receivers().get(0).hsaId()).contains("SE2120009994-HTJ01");
        assertThat(envelope.copies()).isEmpty();
        assertThat(envelope.sourceEndpoint()).isEqualTo("urn:x:hospital");
        assertThat(envelope.episodeIds().get(0).value()).isEqualTo("stay-1");
        assertThat(envelope.reportOfAdmissionAsked()).isTrue();
    }

    @Test
    void acknowledgementsOfAMessageShareALane() throws IOException {
        InboxMessage message = FhirSources.takeOne(sample("acknowledgement-fatal"));

        assertThat(message.lane()).isEqualTo(FhirSources.SOURCE.hash().hex("messageId", "m-7"));
    }

    @Test
    void batchIsOneMessageForEachEntry() throws IOException {
        String entry = """
                {"resource":{"resourceType":"Observation","status":"final","code":{"text":"x"},
                 "subject":{"identifier":{"system":"http://electronichealth.se/identifier/personnummer",
                 "value":"%s"}}},"request":{"method":"POST","url":"Observation"}}""";
        String batch = "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[" + entry.formatted("191212121212")
                + ',' + entry.formatted("196101182803") + "]}";

        List<InboxMessage> messages = FhirSources.take(batch.getBytes(UTF_8));

        assertThat(messages).extracting(InboxMessage::type).containsExactly("batch", "batch");
        assertThat(messages.get(0).lane()).isNotEqualTo(messages.get(1).lane());
        assertThat(FhirToRecord.translate(messages.get(1), FhirSources.SOURCE).person())
                .extracting(one -> one.value())
                .containsExactly("196101182803");
    }

    @Test
    void unknownEventIsTakenAndRefusedLater() throws IOException {
        String text = new String(sample("notification-stin"), UTF_8)
                .replace("\"hospital-notification-message\"", "\"prescription-message\"");

        assertThat(FhirSources.takeOne(text.getBytes(UTF_8)).type()).isEqualTo("message/unknown");
    }

    private static Object key(String content) {
        return FhirSources.takeOne(content.getBytes(UTF_8)).key();
    }

    static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(FhirSamplesTest.SAMPLES.resolve(name).resolve("input.json"));
    }
}
