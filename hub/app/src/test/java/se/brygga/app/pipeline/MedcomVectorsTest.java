package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MessageHeader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.coordination.stay.PersonStatus;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.record.StoredResource;
import se.brygga.translation.fhirmessage.FhirEnvelope;

/**
 * Messages of others with the acknowledgement, processing and patient status that their receive protocol expects, row by row
 * of {@code expected.csv}; the rows of one scenario share one record.
 */
class MedcomVectorsTest {

    private static final String DOOR = "akerby-homenursing";
    private static final String UNIT = "SE2120009994-HSV01";
    private static final PersonIdentifier CITIZEN = new PersonIdentifier("urn:oid:1.2.208.176.1.2", "2509479989");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> hospitalNotificationsAreAnsweredKeptAndUnderstood() throws IOException {
        Path vectors = ExpectedRows.folder("medcom-hospitalnotification");
        return ExpectedRows.by(vectors, "scenario").entrySet().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        "scenario " + scenario.getKey(), () -> notifications(vectors, scenario.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> careCommunicationsAreAnsweredAndShown() throws IOException {
        Path vectors = ExpectedRows.folder("medcom-carecommunication");
        return ExpectedRows.by(vectors, "thread").entrySet().stream()
                .map(thread -> DynamicTest.dynamicTest(
                        thread.getValue().get(0).get("file"), () -> communications(vectors, thread.getValue())));
    }

    private void notifications(Path vectors, List<Map<String, String>> rows) throws IOException {
        try (ExchangeHouse hub = hub(rows)) {
            hub.write(record -> {
                Decided.homeNursing(record.person(List.of(CITIZEN)), UNIT, record);
                return null;
            });
            for (Map<String, String> row : rows) {
                String step = row.get("file") + ", load " + row.get("position");
                Seen seen = load(hub, vectors, row);
                assertThat(seen.acknowledgement).as(step).isEqualTo(row.get("expected_ack"));
                assertThat(seen.processing(Encounter.class)).as(step).isEqualTo(row.get("expected_processing"));
                assertThat(status(hub)).as(step).isEqualTo(row.get("expected_patient_status"));
                if (seen.processing(Encounter.class).matches("shown|conflict")) {
                    boolean asked = FhirEnvelope.read(seen.message).reportOfAdmissionAsked();
                    assertThat(asked ? "yes" : "no").as(step).isEqualTo(row.get("admission_report"));
                }
            }
        }
    }

    private void communications(Path vectors, List<Map<String, String>> rows) throws IOException {
        try (ExchangeHouse hub = hub(rows)) {
            for (Map<String, String> row : rows) {
                String step = row.get("file") + ", load " + row.get("position");
                Seen seen = load(hub, vectors, row);
                assertThat(seen.acknowledgement).as(step).isEqualTo(row.get("expected_ack"));
                assertThat(seen.processing(Communication.class)).as(step).isEqualTo(row.get("expected_processing"));
                if (row.get("expected_processing").equals("shown")) {
                    assertThat(seen.payloads(true)).as(step).isEqualTo(Integer.parseInt(row.get("text_segments")));
                    assertThat(seen.payloads(false)).as(step).isEqualTo(Integer.parseInt(row.get("attachments")));
                }
            }
        }
    }

    private ExchangeHouse hub(List<Map<String, String>> rows) throws IOException {
        Path own = Files.createTempDirectory(folder, "scenario");
        return new ExchangeHouse(
                own,
                List.of(ExchangeHouse.system(DOOR, "fhir", UNIT, true, "care-communication-message")),
                List.of(new Organisation(UNIT, UNIT, "UNIT", null, "9901", List.of(), DOOR)));
    }

    /** What a user and the sender see after a load. */
    private record Seen(
            InboxMessage message,
            String acknowledgement,
            boolean repeated,
            StoredMessage row,
            List<StoredResource> kept) {

        String processing(Class<?> focus) {
            if (repeated) {
                return "duplicate-ignored";
            }
            boolean shown = row.state() == MessageState.STORED && !of(focus).isEmpty();
            return shown ? row.conflict() ? "conflict" : "shown" : "not-shown";
        }

        int payloads(boolean texts) {
            return (int) of(Communication.class).stream()
                    .flatMap(stored -> ((Communication) stored.resource()).getPayload().stream())
                    .filter(payload -> payload.hasContentStringType() == texts)
                    .count();
        }

        private List<StoredResource> of(Class<?> focus) {
            return kept.stream()
                    .filter(stored -> focus.isInstance(stored.resource()))
                    .filter(stored -> stored.source().equals(message.key()))
                    .toList();
        }
    }

    private static Seen load(ExchangeHouse hub, Path vectors, Map<String, String> row) throws IOException {
        ExchangeHouse.Taken taken = hub.take(DOOR, Files.readAllBytes(vectors.resolve(row.get("file"))))
                .get(0);
        MessageKey key = taken.message().key();
        boolean known = taken.outgoing().stream()
                .anyMatch(out -> hub.delivery(out.delivery()).attempts() > 0);
        hub.send(taken.outgoing());
        StoredMessage stored = hub.record().messages().find(key).orElseThrow();
        List<StoredResource> kept = hub.write(record -> record.knownPerson(taken.person())
                .map(person -> Stream.concat(
                                record.resources(person, Encounter.class).stream(),
                                record.resources(person, Communication.class).stream())
                        .toList())
                .orElse(List.of()));
        return new Seen(taken.message(), acknowledgement(hub, taken), known, stored, kept);
    }

    private static String acknowledgement(ExchangeHouse hub, ExchangeHouse.Taken taken) {
        List<Delivery> answers = taken.outgoing().stream()
                .map(out -> hub.delivery(out.delivery()))
                .filter(delivery -> delivery.event().equals(Acknowledgements.EVENT))
                .toList();
        assertThat(answers).hasSize(1);
        Payload.Ready answer = (Payload.Ready) PayloadJson.read(answers.get(0).content());
        Bundle bundle = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(Bundle.class, new String(answer.content(), StandardCharsets.UTF_8));
        MessageHeader header = (MessageHeader) bundle.getEntryFirstRep().getResource();
        assertThat(header.getResponse().getIdentifier())
                .isEqualTo(taken.message().controlId());
        return header.getResponse().getCode().toCode();
    }

    private static String status(ExchangeHouse hub) {
        return hub.write(record -> record.knownPerson(List.of(CITIZEN))
                .map(person -> PersonStatus.of(record.stays(person))
                        .state()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                .orElse("none"));
    }
}
