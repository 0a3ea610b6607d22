package se.brygga.simulators.bench.record;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Path;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.PersonFile;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

class RecordBenchTest {

    private final FhirContext fhir = FhirContext.forR4Cached();

    @Test
    void eachTransactionHasThreeResourcesAboutAPersonOfItsOwn() {
        Bundle one = fhir.newJsonParser().parseResource(Bundle.class, Transactions.text(1));
        Bundle other = fhir.newJsonParser().parseResource(Bundle.class, Transactions.text(2));

        assertThat(one.getType()).isEqualTo(Bundle.BundleType.TRANSACTION);
        assertThat(one.getEntry()).hasSize(Transactions.RESOURCES);
        assertThat(Transactions.text(1)).contains("B-000001").doesNotContain("B-000002");
        assertThat(other.equalsDeep(one)).isFalse();
    }

    @Test
    void thePersonHasAThousandResourcesOfFourCustodiansAndAConsent(@TempDir Path folder) {
        String url = "jdbc:sqlite:" + folder.resolve("brygga.db");
        var hash = new KeyedHash(new byte[32]);

        String person = PersonOfFour.write(url, hash);

        try (JdbcRecord record = JdbcRecord.open(new RecordSettings(url, null, null, 1), hash, fhir)) {
            PersonFile file = record.reader().open(person, Set.of()).orElseThrow();
            assertThat(file.resources()).hasSize(1_000);
            assertThat(file.resources().stream()
                            .map(one -> one.stored().custodian())
                            .distinct())
                    .hasSize(4);
            assertThat(file.registers()).singleElement().satisfies(entry -> assertThat(entry.kind())
                    .isEqualTo("consent"));
        }
    }
}
