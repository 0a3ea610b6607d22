package se.brygga.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.reading.ReadingHouse.HOME_CARE;
import static se.brygga.app.reading.ReadingHouse.HOSPITAL;
import static se.brygga.app.reading.ReadingHouse.MUNICIPALITY;
import static se.brygga.app.reading.ReadingHouse.NURSING;
import static se.brygga.app.reading.ReadingHouse.SOCIAL_CARE;
import static se.brygga.app.reading.ReadingHouse.WARD;
import static se.brygga.app.reading.ReadingHouse.physician;

import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.fhir.Canonical;

/** Whom a physician sees in a team of the municipality's: each unit, but for those of which a block hides something (SVOD 2:5). */
class TeamNamesTest {

    @TempDir
    Path folder;

    private ReadingHouse house;

    @BeforeEach
    void open() {
        house = new ReadingHouse(folder);
        house.admit(house.person);
        house.register(RegisterEntries.consent("c1", house.person, HOSPITAL, WARD));
        var team = new CareTeam().setSubject(new Reference("Patient/" + house.person));
        team.setId("t1");
        team.getMeta().setSource(Canonical.source(MUNICIPALITY));
        for (String unit : List.of(NURSING, HOME_CARE, WARD, "SE0000000000-NOBODY")) {
            var member = new Reference().setType("Organization");
            member.getIdentifier().setSystem(Canonical.HSA_ID).setValue(unit);
            team.addParticipant().setMember(member);
        }
        house.put(team, house.person, MUNICIPALITY, NURSING, "ovr");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void eachKnownUnitIsNamed() {
        assertThat(units()).containsExactly(NURSING, HOME_CARE, WARD);
    }

    @Test
    void whoseProviderIsBlockedIsNoParticipantUntilTheBlockIsAnnulled() {
        house.register(RegisterEntries.outerBlock("b1", house.person, SOCIAL_CARE));
        assertThat(units()).containsExactly(NURSING, WARD);

        house.annul("b1");
        assertThat(units()).containsExactly(NURSING, HOME_CARE, WARD);
    }

    @Test
    void ofAProtectedPersonNoUnitIsNamed() {
        Patient isProtected = ReadingHouse.patient("protected");
        isProtected.getMeta().addSecurity().setSystem(Canonical.SECURITY_LABEL).setCode("sekretessmarkering");
        house.put(isProtected, house.person, HOSPITAL, WARD, "pat");

        assertThat(units()).containsOnlyNulls();
    }

    private List<String> units() {
        CareTeam team = (CareTeam)
                house.door.read(physician(), "CareTeam", "t1").orElseThrow().copy();
        return team.getParticipant().stream()
                .map(one -> one.getMember().getIdentifier().getValue())
                .toList();
    }
}
