package se.brygga.coordination.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** On which side a unit stands, by the kind of its provider (domain.md 2). */
class HierarchyTest {

    private static final String UNIT = "SE2120009994-HTJ01";
    private static final String PROVIDER = "SE2120009994-O1";
    private static final String LEGAL_BODY = "2120009994";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    REGION_V    | REGION
                    PRIVATE_V   | REGION
                    MUNICIPAL_V | MUNICIPALITY
                    MUNICIPAL_O | MUNICIPALITY
                    PRIVATE_O   | MUNICIPALITY
                    """)
    void aUnitIsOnTheSideOfItsProvider(String role, Hierarchy.Side side) {
        var hierarchy = new Hierarchy(new Organisations(List.of(
                body(LEGAL_BODY, "LEGAL_BODY", null), body(PROVIDER, role, LEGAL_BODY), body(UNIT, "UNIT", PROVIDER))));

        assertThat(hierarchy.side(UNIT)).isEqualTo(side);
        assertThat(hierarchy.side(PROVIDER)).isEqualTo(side);
        assertThat(hierarchy.side(LEGAL_BODY)).isEqualTo(Hierarchy.Side.NEITHER);
        assertThat(hierarchy.side("SE2329990010-V9")).isEqualTo(Hierarchy.Side.NEITHER);
        assertThat(hierarchy.provider(UNIT)).isEqualTo(PROVIDER);
        assertThat(hierarchy.legalBody(UNIT)).isEqualTo(LEGAL_BODY);
    }

    private static Organisation body(String hsaId, String role, String partOf) {
        return new Organisation(hsaId, hsaId, role, partOf, null, List.of(), null);
    }
}
