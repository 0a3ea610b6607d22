package se.brygga.translation.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.ReceiptArrived;
import se.brygga.core.translated.Translated;
import se.brygga.translation.municipal.MunicipalSources;

class CsvToFhirTest {

    private static final Source SOURCE = MunicipalSources.sjostad();

    @Test
    void rowInTheSuppliersWordsBecomesADecision() {
        Translated translated =
                translate(CsvIntakeTest.NAME, CsvIntakeTest.HEADER, CsvIntakeTest.ROW + "\"a\r\n\"\"b\"\"\"");
        var request = (ServiceRequest) translated.resources().get(0);

        assertThat(request.getStatus().toCode()).isEqualTo("active");
        assertThat(request.getCode().getCodingFirstRep().getCode()).isEqualTo("HTJ");
        assertThat(translated.at()).isEqualTo("2026-03-02T07:30:00Z");
        assertThat(request.getOrderDetailFirstRep().getText()).isEqualTo("a\r\n\"b\"");
        assertThat(translated.person().get(0).value()).isEqualTo("191212121212");
    }

    @Test
    void everyNonEmptyCellHasOneFateUnderItsColumn() {
        Translated translated = translate(
                CsvIntakeTest.NAME, CsvIntakeTest.HEADER + ";motivering;;prio", CsvIntakeTest.ROW + ";skäl;x;1");

        assertThat(translated.losses().fates()).hasSize(13).containsKey("column beslutsnummer");
        assertThat(translated.losses().count("mapped")).isEqualTo(10);
        assertThat(translated.losses().fates().get("column motivering").detail())
                .isEqualTo("FORBIDDEN");
        assertThat(translated.losses().fates().get("column #13").kind()).isEqualTo("unmapped");
        assertThat(translated.losses().fates().get("column #14").kind()).isEqualTo("unmapped");
    }

    @Test
    void badValueIsUntranslatableWithItsColumn() {
        Untranslatable refusal = catchThrowableOfType(
                Untranslatable.class,
                () -> translate(
                        CsvIntakeTest.NAME,
                        CsvIntakeTest.HEADER,
                        CsvIntakeTest.ROW.replace("SE2120009986-O1", "SE2120009994-O1")));

        assertThat(refusal.place()).isEqualTo("column omsorgsgivare");
        assertThat(refusal.code()).isEqualTo("FOREIGN_CUSTODIAN");
    }

    @Test
    void theSecondUnitOfAMeasurementIsThatOfItsValue() {
        String header =
                "sourceId;personId;custodian;unit;author;legalBasis;status;recordedAt;code;takenAt;value;unit;method";
        String row =
                "M-1;191212121212;SE2120009994-O1;SE2120009994-HTJ01;;SOL;completed;2026-03-03T08:11:00+01:00;29463-7;"
                        + "2026-03-03T08:10:00+01:00;71.5;kg;";
        Source source = MunicipalSources.canonical();
        byte[] file = (header + "\n" + row).getBytes(StandardCharsets.UTF_8);

        InboxMessage message = new CsvIntake()
                .read(file, "measurement-1.csv", source, Instant.parse("2026-03-03T09:00:00Z"))
                .get(0);
        var observation =
                (Observation) CsvToFhir.translate(message, source).resources().get(0);

        assertThat(observation.getValueQuantity().getUnit()).isEqualTo("kg");
        assertThat(observation.getPerformerFirstRep().getIdentifier().getValue())
                .isEqualTo("SE2120009994-HTJ01");
    }

    @Test
    void receiptRowBecomesAReceipt() {
        Translated translated = translate(
                "receipt-1.csv", "messageId;receipt;at;code", "5f3c1a7e;rejected;2026-03-02T14:05:12Z;NOT_OURS");

        assertThat(translated.events())
                .containsExactly(new ReceiptArrived(
                        "5f3c1a7e", ReceiptState.FATAL, Instant.parse("2026-03-02T14:05:12Z"), "NOT_OURS"));
    }

    private static Translated translate(String name, String header, String row) {
        byte[] file = (header + "\n" + row).getBytes(StandardCharsets.UTF_8);
        InboxMessage message =
                new CsvIntake().read(file, name, SOURCE, Instant.EPOCH).get(0);
        assertThat(CsvIntakeTest.outcome(message)).isEqualTo("taken");
        return CsvToFhir.translate(message, SOURCE);
    }
}
