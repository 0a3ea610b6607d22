package se.brygga.simulators.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.9, 0.99, 0.999, 1.0})
    void sharesAreWithinTwoPercentOfTheSortedValues(double share) {
        long seed = 7;
        long[] nanos =
                new Random(seed).longs(20_000, 10_000, 90_000_000).sorted().toArray();
        var latencies = new Latencies();
        LongStream.of(nanos).forEach(latencies::add);

        double exact = nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;

        assertThat(latencies.count()).isEqualTo(20_000);
        assertThat(latencies.millis(share)).isCloseTo(exact, Percentage.withPercentage(2));
    }

    @Test
    void smallNumbersAreExact() {
        var latencies = new Latencies();
        LongStream.of(1_000, 2_000, 3_000).forEach(latencies::add);

        assertThat(latencies.millis(0.5)).isCloseTo(0.002, within(1e-9));
        assertThat(latencies.millis(1)).isCloseTo(0.003, within(1e-9));
    }

    @Test
    void nothingMeasuredIsZeroAndVeryLongIsKept() {
        var latencies = new Latencies();
        assertThat(latencies.millis(0.5)).isZero();

        latencies.add(Long.MAX_VALUE);

        assertThat(latencies.millis(0.5)).isGreaterThan(3_600_000);
    }
}
