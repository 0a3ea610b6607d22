package se.brygga.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.access.Directory;
import se.brygga.access.reader.Reader;
import se.brygga.core.record.RecordedResource;

class RelationsTest {

    private static final Validity NOW_ON = new Validity(Ordinary.NOW, null);
    private static final Validity OVER = new Validity(Ordinary.NOW.minus(Duration.ofDays(1)), Ordinary.NOW);
    private static final String ADMITTED = "'resourceType':'Encounter','status':'in-progress'";

    private final Relations relations = new Relations(Directory.bodies(), LegalSettings.TIE_AGE);

    @ParameterizedTest(name = "{0}: {1} {3}")
    @CsvFileSource(resources = "relations.csv", delimiter = ';', numLinesToSkip = 1, quoteCharacter = '`')
    void tells(String situation, String side, String resource, Relation relation) {
        Reader reader = side.equals("V") ? Ordinary.CARE : Ordinary.SOCIAL;
        List<RecordedResource> own =
                resource == null ? List.of() : List.of(Recorded.of(resource, reader.provider(), reader.unit()));

        assertThat(relations.of(reader, own, List.of(), Ordinary.NOW)).isEqualTo(relation);
    }

    @Test
    void whatOthersRecordedTiesNobody() {
        for (String other : new String[] {Directory.TOWN_CARE, Directory.TOWN_SOCIAL, "SE2329990010-X9", null}) {
            var resources = List.of(Recorded.of(ADMITTED, other, Directory.HOME_NURSING));

            assertThat(relations.of(Ordinary.CARE, resources, List.of(), Ordinary.NOW))
                    .isEqualTo(Relation.NONE);
        }
    }

    @Test
    void authoritiesThatAreOneShareThePatient() {
        var resources = List.of(Recorded.of(ADMITTED, Directory.REGION_TOO, Directory.WARD));

        assertThat(relations.of(Ordinary.CARE, resources, List.of(), Ordinary.NOW))
                .isEqualTo(Relation.PATIENT);
    }

    @Test
    void whatTellsNoTimeCountsFromWhenTheRecordTookIt() {
        var admitted = Recorded.of(ADMITTED, Directory.REGION, Directory.WARD);
        var later = Ordinary.NOW.plus(Duration.ofDays(2 * 366));

        assertThat(relations.of(Ordinary.CARE, List.of(admitted), List.of(), later))
                .isEqualTo(Relation.FORMER);
    }

    @Test
    void theStrongestTieWins() {
        var finished = Recorded.of(ADMITTED.replace("in-progress", "finished"), Directory.REGION, Directory.WARD);
        var admitted = Recorded.of(ADMITTED, Directory.REGION, Directory.WARD);

        assertThat(relations.of(Ordinary.CARE, List.of(finished, admitted), List.of(), Ordinary.NOW))
                .isEqualTo(Relation.PATIENT);
    }

    @Test
    void aStatementOfTheOwnProviderTiesWhileItHolds() {
        assertThat(stated(Ordinary.CARE, Directory.REGION, Relation.PATIENT, NOW_ON))
                .isEqualTo(Relation.PATIENT);
        assertThat(stated(Ordinary.CARE, Directory.REGION, Relation.FORMER, NOW_ON))
                .isEqualTo(Relation.FORMER);
        assertThat(stated(Ordinary.SOCIAL, Directory.TOWN_SOCIAL, Relation.INVESTIGATION, NOW_ON))
                .isEqualTo(Relation.INVESTIGATION);
        assertThat(stated(Ordinary.CARE, Directory.REGION, Relation.PATIENT, OVER))
                .isEqualTo(Relation.NONE);
        assertThat(stated(Ordinary.CARE, Directory.TOWN_CARE, Relation.PATIENT, NOW_ON))
                .isEqualTo(Relation.NONE);
        assertThat(stated(Ordinary.SOCIAL, Directory.TOWN_SOCIAL, Relation.PATIENT, NOW_ON))
                .isEqualTo(Relation.NONE);
        assertThat(stated(Ordinary.CARE, Directory.REGION, Relation.INTERVENTIONS, NOW_ON))
                .isEqualTo(Relation.NONE);
    }

    private Relation stated(Reader reader, String provider, Relation relation, Validity validity) {
        var statement = new RelationStatement("r1", provider, relation, validity);
        return relations.of(reader, List.of(), List.of(statement), Ordinary.NOW);
    }
}
