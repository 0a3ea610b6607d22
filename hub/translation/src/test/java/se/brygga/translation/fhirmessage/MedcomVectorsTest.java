package se.brygga.translation.fhirmessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.Translated;

/** Every message of the receive test protocols is taken or refused as expected.csv says, with activity, time and segments. */
class MedcomVectorsTest {

    @Test
    void theFolderOfVectorsHasMessages() throws IOException {
        assertThat(rows("medcom-hospitalnotification")).isNotEmpty();
        assertThat(rows("medcom-carecommunication")).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyHospitalNotificationIsReadAsExpected() throws IOException {
        return rows("medcom-hospitalnotification").stream()
                .map(row -> dynamicTest(row.get("scenario") + row.get("position"), () -> notification(row)));
    }

    @TestFactory
    Stream<DynamicTest> everyCareCommunicationIsReadAsExpected() throws IOException {
        return rows("medcom-carecommunication").stream()
                .map(row -> dynamicTest(row.get("file"), () -> communication(row)));
    }

    private static void notification(Map<String, String> row) throws IOException {
        InboxMessage message = message("medcom-hospitalnotification", row);
        FhirEnvelope envelope = FhirEnvelope.read(message);
        assertThat(envelope.activity()).isEqualTo(row.get("activity"));
        if (refused(message, row)) {
            return;
        }

        Translated translated = FhirToRecord.translate(message, FhirSources.SOURCE);

        var event = (StayEvent) translated.events().get(0);
        assertThat(event.at())
                .isEqualTo(OffsetDateTime.parse(row.get("event_time")).toInstant());
        assertThat(translated.at()).isEqualTo(event.at());
        assertThat(event.stay()).isEqualTo(translated.resources().get(1).getIdPart());
        assertThat(translated.losses().count("unmapped")).isZero();
        assertThat(envelope.sender().sor()).isPresent();
        assertThat(envelope.receivers()).hasSize(1);
        assertThat(envelope.episodeIds()).isNotEmpty();
    }

    private static void communication(Map<String, String> row) throws IOException {
        InboxMessage message = message("medcom-carecommunication", row);
        assertThat(FhirEnvelope.read(message).activity()).isEqualTo(row.get("message_kind"));
        if (refused(message, row)) {
            return;
        }

        Translated translated = FhirToRecord.translate(message, FhirSources.SOURCE);

        var letter = (Communication) translated.resources().get(0);
        assertThat(letter.getIdentifierFirstRep().getValue()).isEqualTo(row.get("thread"));
        assertThat(letter.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo(row.get("category"));
        long texts = letter.getPayload().stream()
                .filter(payload -> payload.getContent() instanceof StringType)
                .count();
        assertThat(texts).isEqualTo(Long.parseLong(row.get("text_segments")));
        assertThat(letter.getPayload().size() - texts).isEqualTo(Long.parseLong(row.get("attachments")));
        assertThat(translated.losses().count("unmapped")).isZero();
    }

    private static boolean refused(InboxMessage message, Map<String, String> row) {
        assertThat(message.refused()).isEmpty();
        if (row.get("expected_ack").equals("ok")) {
            return false;
        }
        Untranslatable refusal =
                catchThrowableOfType(Untranslatable.class, () -> FhirToRecord.translate(message, FhirSources.SOURCE));
        assertThat(refusal.code()).startsWith("MSG_");
        assertThat(refusal.place()).startsWith("Bundle.entry[");
        return true;
    }

    private static InboxMessage message(String folder, Map<String, String> row) throws IOException {
        return FhirSources.takeOne(Files.readAllBytes(folder(folder).resolve(row.get("file"))));
    }

    private static List<Map<String, String>> rows(String folder) throws IOException {
        Path file = folder(folder).resolve("expected.csv");
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Files.readString(file))) {
            return rows.readAll();
        }
    }

    private static Path folder(String name) {
        String vectors = System.getProperty("vectors", "");
        assumeTrue(!vectors.isBlank(), "No messages of others are tested: -Dvectors names no folder");
        return Path.of(System.getProperty("brygga.root")).resolve(vectors).resolve(name);
    }
}
