package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @ParameterizedTest(name = "M4: {0} of {1}: {2}")
    @CsvSource({
        "11, 25, 44.0 %",
        "0, 25, 0.0 %",
        "25, 25, 100.0 %",
        "4, 25, <5",
        "21, 25, <5",
        "5, 10, 50.0 %",
        "1, 1, <5"
    })
    void directShare(int direct, int all, String text) {
        List<UnplannedAdmission> admissions = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            admissions.add(new UnplannedAdmission("nisse-direktinlaggning", FEBRUARY, i < direct));
        }

        assertThat(Measures.directAdmissions(admissions).values())
                .singleElement()
                .satisfies(share -> assertThat(share.text()).isEqualTo(text));
    }

    @Test
    void modelsAndMonthsAreApart() {
        var counted = Measures.directAdmissions(List.of(
                new UnplannedAdmission("b", FEBRUARY, true),
                new UnplannedAdmission("a", FEBRUARY.plusMonths(1), false),
                new UnplannedAdmission("a", FEBRUARY, true),
                new UnplannedAdmission("a", FEBRUARY, false)));

        assertThat(counted.keySet())
                .containsExactly(
                        new Measures.Cell("a", FEBRUARY),
                        new Measures.Cell("a", FEBRUARY.plusMonths(1)),
                        new Measures.Cell("b", FEBRUARY));
        assertThat(counted.get(new Measures.Cell("a", FEBRUARY))).isEqualTo(new Measures.Share(1, 2));
    }
}
