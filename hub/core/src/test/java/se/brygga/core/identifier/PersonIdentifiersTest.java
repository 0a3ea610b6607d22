package se.brygga.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonIdentifiersTest {

    private static final ReadIdentifier LOCAL = read(IdentifierKind.LOCAL, "SE2329990010-V1:7", Doubt.NONE);
    private static final ReadIdentifier TOLVAN = read(IdentifierKind.PERSONAL_NUMBER, "191212121212", Doubt.NONE);
    private static final ReadIdentifier OTHER = read(IdentifierKind.PERSONAL_NUMBER, "196101182803", Doubt.NONE);
    private static final ReadIdentifier WRONG =
            read(IdentifierKind.PERSONAL_NUMBER, "191212121213", Doubt.PNR_CHECK_DIGIT);
    private static final ReadIdentifier COORDINATION =
            read(IdentifierKind.COORDINATION_NUMBER, "196109732393", Doubt.NONE);

    @Test
    void personalNumberIsStrongerThanLocalId() {
        assertThat(PersonIdentifiers.strongestFirst(List.of(LOCAL, TOLVAN)))
                .containsExactly(TOLVAN.identifier(), LOCAL.identifier());
    }

    @Test
    void doubtfulNumberTiesNothingTogetherBesideASoundOne() {
        assertThat(PersonIdentifiers.strongestFirst(List.of(WRONG, LOCAL))).containsExactly(LOCAL.identifier());
    }

    @Test
    void doubtfulNumberIsBetterThanNone() {
        assertThat(PersonIdentifiers.strongestFirst(List.of(WRONG))).containsExactly(WRONG.identifier());
    }

    @Test
    void aRepeatedIdentifierCountsOnce() {
        assertThat(PersonIdentifiers.strongestFirst(List.of(TOLVAN, TOLVAN))).containsExactly(TOLVAN.identifier());
        assertThat(PersonIdentifiers.areOfSeveralPersons(List.of(TOLVAN, TOLVAN)))
                .isFalse();
    }

    @Test
    void twoPersonalNumbersAreTwoPersons() {
        assertThat(PersonIdentifiers.areOfSeveralPersons(List.of(TOLVAN, LOCAL, OTHER)))
                .isTrue();
    }

    @Test
    void aPersonMayHaveHadACoordinationNumberBefore() {
        assertThat(PersonIdentifiers.areOfSeveralPersons(List.of(TOLVAN, COORDINATION)))
                .isFalse();
    }

    private static ReadIdentifier read(IdentifierKind kind, String value, Doubt doubt) {
        return new ReadIdentifier(new PersonIdentifier(kind.system(), value), kind, doubt);
    }
}
