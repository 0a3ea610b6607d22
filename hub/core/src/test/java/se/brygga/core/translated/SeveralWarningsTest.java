package se.brygga.core.translated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeveralWarningsTest {

    @Test
    void everyWarningOfAPlaceIsKeptOnce() {
        var losses = new LossReport();
        losses.warn("PID-7", "DATE_FORMAT");
        losses.warn("PID-7", "DATE_ABSURD");
        losses.warn("PID-7", "DATE_FORMAT");

        assertThat(losses.warnings()).containsOnlyKeys("PID-7").containsValue("DATE_FORMAT,DATE_ABSURD");
    }
}
