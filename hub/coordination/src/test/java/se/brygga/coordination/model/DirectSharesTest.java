package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M4 of domain.md 9, with its rule of small cells. */
class DirectSharesTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private final DirectShares shares = new DirectShares();

    @ParameterizedTest(name = "{0} direct of {1}: {2} of {3}, {4}")
    @CsvSource({
        "11, 25, 11, 25, 44.0 %",
        "0, 25, 0, 25, 0.0 %",
        "25, 25, 25, 25, 100.0 %",
        "4, 25, <5, 25, hidden",
        "21, 25, hidden, 25, hidden",
        "5, 10, 5, 10, 50.0 %",
        "1, 1, <5, <5, hidden",
        "0, 4, <5, <5, hidden"
    })
    void personsWithOneAdmissionEach(int direct, int all, String count, String whole, String percent) {
        for (int person = 0; person < all; person++) {
            shares.add(List.of(admission("a", FEBRUARY, person < direct)));
        }

        Share share = only().direct();
        assertThat(List.of(share.count(), share.whole(), share.percent())).containsExactly(count, whole, percent);
    }

    @Test
    void manyAdmissionsOfFewPersonsAreASmallCell() {
        for (int person = 0; person < 2; person++) {
            shares.add(Collections.nCopies(10, admission("a", FEBRUARY, true)));
        }
        assertThat(only().direct().whole()).isEqualTo("<5");

        for (int person = 0; person < 20; person++) {
            shares.add(List.of(admission("a", FEBRUARY, false)));
        }
        assertThat(only().direct().whole()).isEqualTo("40");
        assertThat(only().direct().count()).as("20 admissions of two persons").isEqualTo("<5");
    }

    @Test
    void admissionsOfWhichNobodySaidWhetherTheyWerePlannedAreTold() {
        for (int person = 0; person < 20; person++) {
            shares.add(List.of(new UnplannedAdmission("K01", "a", FEBRUARY, person < 15, false)));
        }

        assertThat(only().unsaid().percent()).isEqualTo("25.0 %");
    }

    @Test
    void unitsModelsAndMonthsAreApart() {
        shares.add(List.of(
                admission("b", FEBRUARY, true),
                admission("a", FEBRUARY.plusMonths(1), false),
                admission("a", FEBRUARY, true),
                new UnplannedAdmission("K02", "a", FEBRUARY, true, false)));

        assertThat(shares.figures().keySet())
                .containsExactly(
                        new DirectShares.Group("K01", "a", FEBRUARY),
                        new DirectShares.Group("K01", "a", FEBRUARY.plusMonths(1)),
                        new DirectShares.Group("K01", "b", FEBRUARY),
                        new DirectShares.Group("K02", "a", FEBRUARY));
    }

    private DirectShares.Figures only() {
        assertThat(shares.figures()).hasSize(1);
        return shares.figures().values().iterator().next();
    }

    private static UnplannedAdmission admission(String model, YearMonth month, boolean direct) {
        return new UnplannedAdmission("K01", model, month, true, direct);
    }
}
