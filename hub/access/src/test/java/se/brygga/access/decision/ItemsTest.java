package se.brygga.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.access.Directory;
import se.brygga.access.reader.Side;

class ItemsTest {

    private static final String VISIT = "'resourceType':'Encounter','status':'finished'";
    private static final BlockReports REPORTS = new BlockReports(
            Map.of(
                    Directory.REGION, Duration.ofMinutes(15),
                    Directory.REGION_TOO, Duration.ofMinutes(15),
                    Directory.TOWN_CARE, Duration.ofMinutes(15)),
            Map.of(
                    Directory.REGION, Ordinary.NOW.minus(Duration.ofMinutes(15)),
                    Directory.REGION_TOO,
                            Ordinary.NOW.minus(Duration.ofMinutes(15)).minusMillis(1)));

    private final Items items =
            new Items(Directory.bodies(), Set.of(Directory.REGION), Set.of(Directory.TOWN_SOCIAL), REPORTS);

    @ParameterizedTest(name = "{0}: {2} to {3}")
    @CsvFileSource(resources = "item-periods.csv", delimiter = ';', numLinesToSkip = 1, quoteCharacter = '`')
    void tellsThePeriod(String situation, String resource, Instant from, Instant until) {
        Span period = ItemPeriod.of(Recorded.parse(resource));

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.until()).isEqualTo(until);
    }

    @Test
    void ownerAndUnitComeFromTheColumns() {
        Item item = items.of(Recorded.of(VISIT, Directory.HOME_CARE, Directory.HOME_CARE), Ordinary.NOW);

        assertThat(item.provider()).isEqualTo(Directory.TOWN_SOCIAL);
        assertThat(item.side()).isEqualTo(Side.SOCIAL);
        assertThat(item.unit()).isEqualTo(Directory.HOME_CARE);
        assertThat(item.informationType()).isEqualTo("vko");
    }

    @Test
    void anOwnerThatTheDirectoryDoesNotKnowIsUnknown() {
        for (String custodian : new String[] {null, "", "SE2329990010-X9", "2329990010"}) {
            Item item = items.of(Recorded.of(VISIT, custodian, " "), Ordinary.NOW);

            assertThat(item.side()).isNull();
            assertThat(item.provider()).isNull();
            assertThat(item.unit()).isNull();
            assertThat(item.blocksKnown()).isFalse();
            assertThat(Ordinary.law()
                            .decide(Ordinary.CARE, Ordinary.patient(java.util.List.of()), item, Stage.CONTENT)
                            .reason())
                    .isEqualTo(Decision.Reason.OWNER_UNKNOWN);
        }
    }

    @Test
    void isPublishedIfTheProviderInformsByRoutineOrHasInformed() {
        assertThat(of(Directory.REGION).published()).isTrue();
        assertThat(of(Directory.TOWN_SOCIAL).published()).isTrue();
        assertThat(of(Directory.TOWN_CARE).published()).isFalse();
    }

    @Test
    void blocksAreKnownIfReportedLatelyOrKeptHere() {
        assertThat(of(Directory.REGION).blocksKnown()).isTrue();
        assertThat(of(Directory.REGION_TOO).blocksKnown()).isFalse();
        assertThat(of(Directory.TOWN_CARE).blocksKnown()).isFalse();
        assertThat(of(Directory.TOWN_SOCIAL).blocksKnown()).isTrue();
    }

    @Test
    void aHouseholdsRecordIsNotPerPerson() {
        assertThat(perPerson("'resourceType':'Observation','subject':{'reference':'Group/g1'}"))
                .isFalse();
        assertThat(perPerson("'resourceType':'CarePlan','subject':{'type':'Group','display':'x'}"))
                .isFalse();
        assertThat(perPerson("'resourceType':'Appointment','participant':[{'actor':{'reference':'Patient/p1'}},"
                        + "{'actor':{'reference':'Patient/p2'}}]"))
                .isFalse();
        assertThat(perPerson("'resourceType':'Appointment','participant':[{'actor':{'reference':'Patient/p1'}},"
                        + "{'actor':{'display':'x'}}]"))
                .isTrue();
        assertThat(perPerson("'resourceType':'Observation','subject':{'reference':'Patient/p1'}"))
                .isTrue();
    }

    private boolean perPerson(String resource) {
        return items.of(Recorded.of(resource, Directory.REGION, Directory.WARD), Ordinary.NOW)
                .perPerson();
    }

    private Item of(String provider) {
        return items.of(Recorded.of(VISIT, provider, Directory.WARD), Ordinary.NOW);
    }
}
