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
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.fhir.Canonical;

/** What a physician reads of a joint plan: all of it if the hospital takes part by the person's consent to it (ADR 0025). */
class PlanOfParticipantTest {

    private static final String[] WHOLE = {"CarePlan/frame", "CarePlan/part", "CareTeam/team", "Goal/goal"};

    @TempDir
    Path folder;

    private ReadingHouse house;

    @BeforeEach
    void open() {
        house = new ReadingHouse(folder);
        house.admit(house.person);
        put(team(NURSING, HOME_CARE, WARD), MUNICIPALITY, NURSING);
        put(frame("given"), MUNICIPALITY, NURSING);
        put(named(new Goal(), "goal"), MUNICIPALITY, NURSING);
        CarePlan part = named(new CarePlan(), "part");
        part.addPartOf()
                .setType("CarePlan")
                .getIdentifier()
                .setSystem(Canonical.JOINT_PLAN)
                .setValue("plan-1");
        put(part, SOCIAL_CARE, HOME_CARE);
        put(named(new CarePlan(), "implementation-plan"), SOCIAL_CARE, HOME_CARE);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void allOfThePlanAndNothingElseOfWhoTakesPartIsRead() {
        assertThat(read()).containsExactlyInAnyOrder(WHOLE);
    }

    @Test
    void aBlockIsAboutTheRecordAndNotAboutThePlan() {
        house.register(RegisterEntries.outerBlock("b1", house.person, SOCIAL_CARE));

        assertThat(read()).containsExactlyInAnyOrder(WHOLE);
    }

    @Test
    void whoseConsentIsWithdrawnHasAPlanNoLonger() {
        put(frame("withdrawn"), MUNICIPALITY, NURSING);

        assertThat(read()).isEmpty();
    }

    @Test
    void aBodyThatTakesNoPartReadsByTheLawOfTheRecordAlone() {
        put(team(NURSING, HOME_CARE), MUNICIPALITY, NURSING);
        assertThat(read()).isEmpty();

        house.register(RegisterEntries.consent("c1", house.person, HOSPITAL, WARD));
        assertThat(read()).containsExactlyInAnyOrder("CarePlan/frame", "CareTeam/team", "Goal/goal");
    }

    @Test
    void ofAProtectedPersonTheUnitsAreMasked() {
        Patient isProtected = ReadingHouse.patient("protected");
        isProtected.getMeta().addSecurity().setSystem(Canonical.SECURITY_LABEL).setCode("sekretessmarkering");
        house.put(isProtected, house.person, HOSPITAL, WARD, "pat");

        var team = (CareTeam) house.door.open(physician(), house.person, Set.of()).orElseThrow().resources().stream()
                .filter(one -> one.shared() instanceof CareTeam)
                .findFirst()
                .orElseThrow()
                .copy();
        assertThat(team.getParticipant())
                .allMatch(member -> !member.getMember().getIdentifier().hasValue());
    }

    private List<String> read() {
        return house.door.open(physician(), house.person, Set.of()).orElseThrow().resources().stream()
                .map(one -> one.shared().fhirType()
                        + '/'
                        + one.shared().getIdElement().getIdPart())
                .filter(reference -> !reference.startsWith("Patient/") && !reference.startsWith("Encounter/"))
                .toList();
    }

    private void put(Resource resource, String custodian, String unit) {
        house.put(resource, house.person, custodian, unit, "vpl");
    }

    private static CarePlan frame(String decision) {
        CarePlan frame = named(new CarePlan(), "frame");
        frame.addIdentifier().setSystem(Canonical.JOINT_PLAN).setValue("plan-1");
        Extension consent = frame.addExtension().setUrl(Canonical.PLAN_CONSENT);
        consent.addExtension("decision", new CodeType(decision));
        consent.addExtension("on", new DateType("2026-02-01"));
        consent.addExtension("recordedBy", unit(NURSING));
        frame.addGoal(new Reference("Goal/goal"));
        frame.addCareTeam(new Reference("CareTeam/team"));
        return frame;
    }

    private static CareTeam team(String... units) {
        CareTeam team = named(new CareTeam(), "team");
        for (String hsaId : units) {
            team.addParticipant().setMember(unit(hsaId));
        }
        return team;
    }

    private static Reference unit(String hsaId) {
        var unit = new Reference().setType("Organization");
        unit.getIdentifier().setSystem(Canonical.HSA_ID).setValue(hsaId);
        return unit;
    }

    private static <R extends Resource> R named(R resource, String id) {
        resource.setId(id);
        return resource;
    }
}
