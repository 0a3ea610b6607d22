package se.brygga.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.brygga.app.reading.ReadingHouse.HOSPITAL;
import static se.brygga.app.reading.ReadingHouse.MUNICIPALITY;
import static se.brygga.app.reading.ReadingHouse.NURSING;
import static se.brygga.app.reading.ReadingHouse.WARD;
import static se.brygga.app.reading.ReadingHouse.physician;
import static se.brygga.app.reading.ReadingHouse.system;
import static se.brygga.app.reading.ReadingHouse.weight;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.audit.AccessEvent.Kind;

/** The one door to the record: who gets what through it, and what the log has afterwards. */
class DecidingReadRecordTest {

    @TempDir
    Path folder;

    @AutoClose
    private ReadingHouse house;

    @BeforeEach
    void open() {
        house = new ReadingHouse(folder);
        house.put(weight("w1", house.person), house.person, MUNICIPALITY, NURSING, "und");
    }

    @Test
    void withoutConsentTheOtherSideOnlyExists() {
        PersonView view = house.door.open(physician(), house.person, Set.of()).orElseThrow();

        assertThat(types(view)).containsExactly("Patient", "Encounter");
        assertThat(view.omissions()).containsExactly(Omission.CONSENT_MISSING);
    }

    @Test
    void withConsentItIsShownWithoutTheNamesOfOtherUnits() {
        consent();

        PersonView view = house.door.open(physician(), house.person, Set.of()).orElseThrow();

        assertThat(types(view)).containsExactlyInAnyOrder("Patient", "Encounter", "Observation");
        Observation copy = (Observation) view.resources().get(2).copy();
        assertThat(copy.getPerformerFirstRep().getDisplay()).isNull();
        assertThat(copy.getMeta().getVersionId()).isEqualTo("1");
        assertThat(house.log).last().extracting(AccessEvent::grounds).isEqualTo(List.of("c1"));
    }

    @Test
    void aBlockCountsForTheNextRequestAndItsAnnulmentToo() {
        consent();
        house.register(RegisterEntries.outerBlock("b1", house.person, MUNICIPALITY));

        PersonView view = house.door.open(physician(), house.person, Set.of()).orElseThrow();
        assertThat(types(view)).containsExactly("Patient", "Encounter");
        assertThat(view.omissions()).containsExactly(Omission.BLOCKED);

        house.annul("b1");
        assertThat(types(house.door.open(physician(), house.person, Set.of()).orElseThrow()))
                .hasSize(3);
    }

    @Test
    void thatSomethingIsBlockedIsToldAlikeForEveryType() {
        house.register(RegisterEntries.outerBlock("b1", house.person, MUNICIPALITY));

        for (String type : List.of("Observation", "Immunization")) {
            assertThat(house.door
                            .open(physician(), house.person, Set.of(type))
                            .orElseThrow()
                            .omissions())
                    .containsExactly(Omission.BLOCKED);
        }
    }

    @Test
    void whatIsHiddenIsLikeWhatIsAbsentButTheLogKnows() {
        assertThat(house.door.read(physician(), "Observation", "w1")).isEmpty();
        assertThat(house.door.read(physician(), "Observation", "nowhere")).isEmpty();

        assertThat(house.log).extracting(AccessEvent::kind).containsExactly(Kind.DENIED, Kind.DENIED);
        assertThat(house.log).extracting(AccessEvent::reason).containsExactly("CONSENT_MISSING", "NOT_FOUND");
    }

    @Test
    void aStrangerAndAnUnknownPersonAreRefusedAlike() {
        String stranger = house.person("196101182803");

        for (String who : List.of(stranger, "ffffffffffffffffffffffffffffffff")) {
            assertThatThrownBy(() -> house.door.open(physician(), who, Set.of()))
                    .isInstanceOf(NotPermitted.class)
                    .hasMessage("NO_RELATION");
        }
        assertThatThrownBy(() -> house.door.find(physician(), List.of(ReadingHouse.number("189002029800"))))
                .isInstanceOf(NotPermitted.class);
        assertThat(house.log).hasSize(3).allMatch(event -> event.kind() == Kind.DENIED);
    }

    @Test
    void aSystemSeesItsCustodiansOwnAndNothingElse() {
        consent();

        assertThat(house.door.read(system(MUNICIPALITY, NURSING), "Observation", "w1"))
                .isPresent();
        assertThat(house.door.read(system(HOSPITAL, WARD), "Observation", "w1")).isEmpty();
        assertThat(house.door.history(system(MUNICIPALITY, NURSING), "Observation", "w1"))
                .hasSize(1);
        assertThatThrownBy(() -> house.door.history(physician(), "Observation", "w1"))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aScopeNarrowsToItsTypesAndToThePatientInContext() {
        consent();

        assertThat(types(house.door
                        .open(physician("user/Encounter.rs"), house.person, Set.of())
                        .orElseThrow()))
                .containsExactly("Encounter");
        assertThatThrownBy(() -> house.door.open(physician("patient/*.rs"), house.person, Set.of()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aMergedPersonIsOnePersonAndItsReferencesPointToIt() {
        String other = house.person("196101182803");
        house.put(weight("w2", other), other, HOSPITAL, WARD, "und");
        house.merge(other, house.person);

        PersonView view =
                house.door.open(physician(), other, Set.of("Observation")).orElseThrow();

        assertThat(view.person()).isEqualTo(house.person);
        assertThat(((Observation) view.resources().get(1).copy()).getSubject().getReference())
                .isEqualTo("Patient/" + house.person);
    }

    @Test
    void nothingIsReturnedThatTheLogDoesNotHave() {
        house.door.open(physician(), house.person, Set.of());
        house.door.find(physician(), List.of(ReadingHouse.number("191212121212")));

        assertThat(house.log).hasSize(2).allMatch(event -> event.person().equals(house.person));
    }

    @Test
    void aReferenceToSomethingHiddenIsNotSent() {
        Observation own = weight("w9", house.person);
        own.addHasMember().setReference("Observation/w1").setDisplay("Vikt");
        house.put(own, house.person, HOSPITAL, WARD, "und");

        PersonView view = house.door
                .open(physician(), house.person, Set.of("Observation"))
                .orElseThrow();
        assertThat(((Observation) view.resources().get(1).copy()).getHasMember())
                .noneMatch(member -> member.hasReference() || member.hasDisplay());

        consent();
        view = house.door.open(physician(), house.person, Set.of("Observation")).orElseThrow();
        assertThat(view.resources())
                .anyMatch(one -> ((one.copy() instanceof Observation seen)
                        && "Observation/w1".equals(seen.getHasMemberFirstRep().getReference())));
    }

    @Test
    void aSystemCannotTellAPersonOfOthersFromNobody() {
        String other = house.person("189002029800");
        house.put(weight("w3", other), other, MUNICIPALITY, NURSING, "und");

        assertThat(house.door.open(system(HOSPITAL, WARD), other, Set.of())).isEmpty();
        assertThat(house.door.open(system(HOSPITAL, WARD), "ffff", Set.of())).isEmpty();
        assertThat(house.log).hasSize(2).allMatch(event -> event.kind() == Kind.DENIED);
    }

    private void consent() {
        house.register(RegisterEntries.consent("c1", house.person, HOSPITAL, WARD));
    }

    private static List<String> types(PersonView view) {
        return view.resources().stream().map(one -> one.shared().fhirType()).toList();
    }
}
