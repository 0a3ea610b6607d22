package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.csv.CsvIntake;
import se.brygga.translation.csv.CsvToFhir;
import se.brygga.translation.json.JsonIntake;
import se.brygga.translation.json.JsonToFhir;
import se.brygga.translation.municipal.MunicipalSources;

/** What the samples of the two municipal connectors are there to show. */
class MunicipalSamplesTest {

    private static final Path CONNECTORS = Path.of(System.getProperty("brygga.root"), "connectors");

    @Test
    void serviceWithARowGetsItsCode() throws IOException {
        var request = (ServiceRequest) akerby("decision-home-care").resources().get(0);

        assertThat(request.getCode().getCodingFirstRep().getCode()).isEqualTo("HTJ");
        assertThat(request.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo("SOL");
    }

    @Test
    void serviceWithoutARowIsWarnedAndReasonsAreLeftOut() throws IOException {
        Translated translated = akerby("decision-unknown-service");

        assertThat(translated.losses().warnings()).containsEntry("/service", "UNMAPPED_CODE");
        assertThat(translated.losses().fates().get("/reasons").detail()).isEqualTo("FORBIDDEN");
        assertThat(translated.losses().fates().get("/#12").kind()).isEqualTo("unmapped");
    }

    @Test
    void foreignCustodianFailsAsExpected() throws IOException {
        Untranslatable refusal = catchThrowableOfType(Untranslatable.class, () -> akerby("decision-foreign-custodian"));
        Path expected = CONNECTORS.resolve("akerby-homecare/samples/decision-foreign-custodian/expected.error");

        assertThat(refusal.place() + ": " + refusal.code())
                .isEqualTo(Files.readString(expected).strip());
    }

    @Test
    void oneRowIsTakenAndOneIsRefused() throws IOException {
        List<InboxMessage> messages = sjostad("decision-rows");
        var request = (ServiceRequest)
                CsvToFhir.translate(messages.get(0), sjostad()).resources().get(0);

        assertThat(request.getQuantityQuantity().getValue()).isEqualByComparingTo("12.5");
        assertThat(request.getOrderDetailFirstRep().getText()).contains("\"fönsterputs\"");
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).refusal().place()).isEqualTo("line 4, column personnummer");
    }

    @Test
    void receiptIsAReceipt() throws IOException {
        Translated translated = CsvToFhir.translate(sjostad("receipt-received").get(0), sjostad());

        assertThat(translated.events()).hasSize(1);
        assertThat(translated.losses().count("unmapped")).isZero();
    }

    private static Translated akerby(String sample) throws IOException {
        Source source = withTables(MunicipalSources.akerby());
        byte[] input = Files.readAllBytes(CONNECTORS.resolve("akerby-homecare/samples/" + sample + "/input.json"));
        return JsonToFhir.translate(
                new JsonIntake().read(input, sample, source, Instant.EPOCH).get(0), source);
    }

    private static List<InboxMessage> sjostad(String sample) throws IOException {
        byte[] input = Files.readAllBytes(CONNECTORS.resolve("sjostad-socialcare/samples/" + sample + "/input.csv"));
        return new CsvIntake().read(input, sample + ".csv", sjostad(), Instant.EPOCH);
    }

    private static Source sjostad() throws IOException {
        return withTables(MunicipalSources.sjostad());
    }

    private static Source withTables(Source source) throws IOException {
        var tables = new HashMap<String, Map<String, String>>();
        try (var files = Files.list(CONNECTORS.resolve(source.connector()).resolve("codes"))) {
            for (Path file : files.toList()) {
                tables.put(file.getFileName().toString().replace(".csv", ""), table(file));
            }
        }
        return MunicipalSources.with(source, tables);
    }

    private static Map<String, String> table(Path file) throws IOException {
        var rows = new HashMap<String, String>();
        Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .forEach(cells -> rows.put(cells[0], cells[1]));
        return rows;
    }
}
