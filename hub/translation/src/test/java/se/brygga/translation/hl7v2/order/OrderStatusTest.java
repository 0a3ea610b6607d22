package se.brygga.translation.hl7v2.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.translation.hl7v2.Hl7Text;

/** The table of messages.md 5, ORC. */
class OrderStatusTest {

    @ParameterizedTest(name = "ORC-1 {0}, ORC-5 {1}: {2}")
    @CsvSource({
        "NW,,active",
        "NW,IP,active",
        "NW,SC,active",
        "SC,CM,completed",
        "SC,CA,revoked",
        "SC,DC,revoked",
        "SC,RP,revoked",
        "SC,HD,on-hold",
        "SC,ER,entered-in-error",
        "SC,A,active",
        "CA,,active",
        "DC,,revoked",
        "RP,,revoked",
        "RU,,revoked",
        "HD,,on-hold",
        "CA,IP,active",
        "CR,,revoked",
        "OC,,revoked",
        "OD,,revoked",
        "DR,,revoked",
        "HR,,on-hold",
        "XO,,active",
        "NW,ZZ,active",
        "ZZ,,unknown"
    })
    void orderHasTheStatusThatItsSenderGives(String control, String status, String expected) {
        String orc = "ORC|" + control + "|P1^M|||" + (status == null ? "" : status);

        assertThat(Hl7Text.of("ORM^O01", orc)
                        .only(ServiceRequest.class)
                        .getStatus()
                        .toCode())
                .isEqualTo(expected);
    }

    @Test
    void newerIsTheLaterTransactionWhateverWasObservedBefore() {
        Hl7Text order = Hl7Text.of(
                "ORM^O01",
                "ORC|NW|P1^M|||||||20260224100000",
                "OBR|1|P1^M||A^A^L",
                "OBX|1|NM|V^Vikt^L||71|kg|||||F|||20250101");

        assertThat(order.translated().at()).hasToString("2026-02-24T09:00:00Z");
    }

    @ParameterizedTest(name = "OBR-25 {0}: {1}")
    @CsvSource({"F,completed", "C,completed", "P,active", "X,revoked", ",unknown"})
    void orderThatOnlyAResultTellsOfFollowsTheResult(String status, String expected) {
        String obr = "OBR|1|P1|L1|A^A^L" + "|".repeat(21) + (status == null ? "" : status);

        assertThat(Hl7Text.of("ORU^R01", obr)
                        .only(ServiceRequest.class)
                        .getStatus()
                        .toCode())
                .isEqualTo(expected);
    }
}
