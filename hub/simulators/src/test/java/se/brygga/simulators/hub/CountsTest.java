package se.brygga.simulators.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final Counts BEFORE =
            new Counts(Map.of("mellanland-ehr|STORED", 10L), Map.of("akerby-homecare|SENT|OK", 7L), 5, 20);
    private static final Counts NOW = new Counts(
            Map.of("mellanland-ehr|STORED", 15L, "mellanland-ehr|REFUSED", 1L),
            Map.of("akerby-homecare|SENT|OK", 9L, "akerby-homecare|SENT|AWAITED", 2L, "none|WITHHELD|NOT_EXPECTED", 1L),
            6,
            25);

    @Test
    void countsAreAddedUpByStateAndByReceipt() {
        assertThat(NOW.messages("mellanland-ehr", null)).isEqualTo(16);
        assertThat(NOW.messages("mellanland-ehr", "REFUSED")).isEqualTo(1);
        assertThat(NOW.deliveries("akerby-homecare", "SENT")).isEqualTo(11);
        assertThat(NOW.receipts("akerby-homecare", "OK")).isEqualTo(9);
        assertThat(NOW.deliveries("sjostad-socialcare", null)).isZero();
    }

    @Test
    void whatWasThereBeforeIsLeftOut() {
        Counts added = NOW.since(BEFORE);

        assertThat(added.messages("mellanland-ehr", "STORED")).isEqualTo(5);
        assertThat(added.receipts("akerby-homecare", "OK")).isEqualTo(2);
        assertThat(added.persons()).isEqualTo(1);
        assertThat(added.resources()).isEqualTo(5);
    }
}
