package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.fhir.Protection;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;

class ProtectedTest {

    private static final String FLAG = "sekretessmarkering";

    @TempDir
    Path folder;

    private final Script script = new Script();

    @Test
    void aFlagWithholdsWhatWaits() {
        try (House house = new House(folder, false)) {
            house.receive(script.admitted("9901"));
            assertThat(house.receive(script.updated("9901", FLAG))).isEmpty();
            Delivery withheld = house.only();
            assertThat(withheld.state()).isEqualTo(DeliveryState.WITHHELD);
            assertThat(withheld.receipt()).isEqualTo(ReceiptState.NOT_EXPECTED);
            assertThat(withheld.content()).isNull();
            assertThat(house.hasTaskFor(withheld)).isTrue();
            house.receive(script.discharged("9901"));
            assertThat(house.deliveries("none")).containsExactly("discharged PROTECTED_IDENTITY");
        }
    }

    @Test
    void whatWaitsLosesItsAddressIfNoticesAreAutomatic() {
        try (House house = new House(folder, true)) {
            house.receive(script.admitted("9901"));
            assertThat(house.only().content()).contains("Storgatan");
            house.receive(script.updated("9901", FLAG));
            assertThat(house.only().state()).isEqualTo(DeliveryState.QUEUED);
            assertThat(house.only().content()).doesNotContain("Storgatan").contains("masked");
        }
    }

    @Test
    void theFlagOfAMergedPatientCountsForTheSurvivor() {
        try (House house = new House(folder, false)) {
            house.receive(script.patientAt(House.NOW.minusSeconds(9000), Script.RESERVE, FLAG));
            house.receive(script.admitted("9901"));
            house.receive(script.merged());
            assertThat(house.only().state()).isEqualTo(DeliveryState.WITHHELD);
            house.receive(script.discharged("9901"));
            assertThat(house.deliveries("none")).containsExactly("discharged PROTECTED_IDENTITY");
        }
    }

    @Test
    void aLateFlagIsSetOnTheNewestPatient() {
        try (House house = new House(folder, false)) {
            house.receive(script.admitted("9901"));
            house.receive(script.patientAt(House.NOW.minusSeconds(90_000), Script.TOLVAN, FLAG));
            assertThat(protection(house)).isEqualTo(Protection.MARKED);
            assertThat(house.only().state()).isEqualTo(DeliveryState.WITHHELD);
        }
    }

    @Test
    void aTimeInTheFutureDoesNotFreezeThePatient() {
        try (House house = new House(folder, false)) {
            house.receive(script.patientAt(House.NOW.plusSeconds(900_000), Script.TOLVAN));
            house.receive(script.patientAt(House.NOW, Script.TOLVAN, "skyddadFolkbokforing"));
            assertThat(protection(house)).isEqualTo(Protection.REGISTRATION);
            Patient newest = newest(house);
            assertThat(newest.getMeta().getSecurity()).hasSize(1);
        }
    }

    @Test
    void whatWasLeftByHandIsCancelledByHand() {
        try (House house = new House(folder, false)) {
            house.receive(script.admitted("9901"));
            house.receive(script.updated("9901", FLAG));
            house.receive(script.cancelled("9901"));
            assertThat(house.deliveries(House.AKERBY)).containsExactly("admitted PROTECTED_IDENTITY");
            assertThat(house.deliveries("none")).containsExactly("cancelled PROTECTED_IDENTITY");
        }
    }

    private static Protection protection(House house) {
        return Protection.of(newest(house));
    }

    private static Patient newest(House house) {
        return house.read(t -> (Patient) t.newest(Patient.class, "patient-" + Script.TOLVAN.value())
                .orElseThrow()
                .resource());
    }
}
