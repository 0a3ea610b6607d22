package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageControlIdTest {

    private static final String LONG = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

    @Test
    void anIdThatFitsIsKept() {
        assertThat(MessageControlId.of("C1", "2.3")).isEqualTo("C1");
        assertThat(MessageControlId.of(LONG, "2.7")).isEqualTo(LONG);
    }

    @Test
    void aLongerOneIsAlwaysTheSameAndNeverAnother() {
        assertThat(MessageControlId.of(LONG, "2.5.1"))
                .hasSize(20)
                .isEqualTo(MessageControlId.of(LONG, "2.5.1"))
                .isNotEqualTo(MessageControlId.of(LONG + "1", "2.5.1"));
    }
}
