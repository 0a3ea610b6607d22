package se.brygga.translation.municipal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private final Columns columns = new Columns(Map.of("service", "insats"));

    @Test
    void supplierNamesLeadToCanonicalOnesAndBack() {
        assertThat(columns.canonical("insats")).isEqualTo("service");
        assertThat(columns.supplier("service")).isEqualTo("insats");
        assertThat(columns.canonical("from")).isEqualTo("from");
    }

    @Test
    void canonicalNameThatTheSupplierReplacedMeansSomethingElse() {
        assertThat(columns.canonical("service")).isNotEqualTo("service");
    }

    @Test
    void oneColumnForTwoFieldsIsAMistake() {
        assertThatThrownBy(() -> new Columns(Map.of("from", "datum", "to", "datum")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("datum");
    }
}
