package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.StoredResource;

/** Undoing a merge (A37), and finding persons without making any. */
class UnmergeTest {

    @OnBothDatabases
    void personIsKnownByItsIdentifiersAndNobodyIsMade(TestRecord record) {
        assertThat(known(record, Given.TOLVAN)).isEmpty();
        assertThat(record.rows("person")).isZero();
        String tolvan = person(record, Given.TOLVAN);
        assertThat(known(record, Given.RESERVE, Given.TOLVAN)).contains(tolvan);
        assertThat(known(record, Given.RESERVE)).isEmpty();
        assertThat(known(record)).isEmpty();
    }

    @OnBothDatabases
    void mergeIsUndoneOnce(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        merge(record, reserve, tolvan);
        assertThat(known(record, Given.RESERVE)).contains(tolvan);
        assertThat(own(record, Given.RESERVE)).isEqualTo(reserve);

        assertThat(unmerge(record, reserve, tolvan)).isTrue();
        assertThat(unmerge(record, reserve, tolvan)).isFalse();
        assertThat(known(record, Given.RESERVE)).contains(reserve);
        assertThat(record.messages().counts().persons()).isEqualTo(2);
        assertThat(merge(record, reserve, tolvan)).isTrue();
    }

    @OnBothDatabases
    void whatNeverWasMergedIsNotUndone(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        assertThat(unmerge(record, reserve, tolvan)).isFalse();
        assertThat(unmerge(record, tolvan, tolvan)).isFalse();
        merge(record, reserve, tolvan);
        assertThat(unmerge(record, tolvan, reserve)).isFalse();
        assertThat(unmerge(record, "unknown", tolvan)).isFalse();
    }

    @OnBothDatabases
    void personsMergedIntoTheSeparatedOneFollowIt(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        String local = person(record, Given.TOLVAN_LOCAL);
        merge(record, local, reserve);
        merge(record, reserve, tolvan);
        assertThat(unmerge(record, reserve, tolvan)).isTrue();
        assertThat(known(record, Given.TOLVAN_LOCAL)).contains(reserve);
    }

    @OnBothDatabases
    void mergeThatWasMadeThroughAnotherPersonIsUndoneThere(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        String local = person(record, Given.TOLVAN_LOCAL);
        merge(record, local, reserve);
        merge(record, local, tolvan);
        assertThat(unmerge(record, local, tolvan)).isTrue();
        assertThat(known(record, Given.TOLVAN_LOCAL)).contains(reserve);
        assertThat(known(record, Given.RESERVE)).contains(reserve);
    }

    @OnBothDatabases
    void survivorThatWasMergedOnStaysWhereItIs(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        String local = person(record, Given.TOLVAN_LOCAL);
        merge(record, local, reserve);
        merge(record, reserve, tolvan);
        assertThat(unmerge(record, local, reserve)).isTrue();
        assertThat(known(record, Given.TOLVAN_LOCAL)).contains(local);
        assertThat(known(record, Given.RESERVE)).contains(tolvan);
    }

    @OnBothDatabases
    void whatWasToldWhileTwoWereMergedGoesWithTheOneWhomItNamed(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        record.run(t -> t.put(Given.encounter("before", reserve, Given.NOON)));
        merge(record, reserve, tolvan);
        record.run(t -> {
            t.put(Given.encounter("of-reserve", t.namedPerson(List.of(Given.RESERVE)), Given.NOON));
            t.put(Given.encounter("of-tolvan", t.namedPerson(List.of(Given.TOLVAN)), Given.NOON));
        });
        assertThat(encounters(record, reserve)).containsExactly("of-tolvan", "before", "of-reserve");
        assertThat(encounters(record, tolvan)).containsExactly("of-tolvan", "before", "of-reserve");

        unmerge(record, reserve, tolvan);
        assertThat(encounters(record, tolvan)).containsExactly("of-tolvan");
        assertThat(encounters(record, reserve)).containsExactly("before", "of-reserve");
        assertThat(record.<List<StoredResource>>write(t -> t.resources(tolvan, Patient.class)))
                .isEmpty();
    }

    @OnBothDatabases
    void identifierGoesWithTheOneItWasToldTogetherWith(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        merge(record, reserve, tolvan);
        person(record, Given.RESERVE, Given.TOLVAN_LOCAL);
        person(record, Given.TOLVAN, Given.LILLTOLVAN);
        unmerge(record, reserve, tolvan);
        assertThat(known(record, Given.TOLVAN_LOCAL)).contains(reserve);
        assertThat(known(record, Given.LILLTOLVAN)).contains(tolvan);
    }

    @OnBothDatabases
    void resourceThatAnotherPersonIsNamedForGoesThere(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        merge(record, reserve, tolvan);
        record.run(t -> t.put(appointment(reserve)));
        record.run(t -> t.put(appointment(tolvan)));

        unmerge(record, reserve, tolvan);
        assertThat(record.<List<StoredResource>>write(t -> t.resources(tolvan, Appointment.class)))
                .hasSize(1);
        assertThat(record.<List<StoredResource>>write(t -> t.resources(reserve, Appointment.class)))
                .isEmpty();
    }

    @OnBothDatabases
    void newIdentifierIsAddedToTheOneWhomTheMessageNames(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        merge(record, reserve, tolvan);
        assertThat(record.<String>write(t -> t.namedPerson(List.of(Given.RESERVE, Given.TOLVAN_LOCAL))))
                .isEqualTo(reserve);
        assertThat(own(record, Given.TOLVAN_LOCAL)).isEqualTo(reserve);
    }

    /** It names its person nowhere in the content. */
    private static StoredResource appointment(String person) {
        var appointment = new Appointment();
        appointment.setId("appointment");
        return new StoredResource(appointment, person, Given.HOSPITAL, null, "vko", Given.NOON, Given.key("1"));
    }

    private static List<String> encounters(TestRecord record, String person) {
        return record.write(t -> t.resources(person, Encounter.class)).stream()
                .map(stored -> stored.resource().getIdPart())
                .toList();
    }

    private static String person(TestRecord record, PersonIdentifier... identifiers) {
        return record.write(t -> t.person(List.of(identifiers)));
    }

    private static Optional<String> known(TestRecord record, PersonIdentifier... identifiers) {
        return record.write(t -> t.knownPerson(List.of(identifiers)));
    }

    private static String own(TestRecord record, PersonIdentifier identifier) {
        return record.write(t -> t.unmergedPerson(List.of(identifier))).orElseThrow();
    }

    private static boolean merge(TestRecord record, String replaced, String survivor) {
        return record.write(t -> t.merge(replaced, survivor, Given.key("A40")));
    }

    private static boolean unmerge(TestRecord record, String separated, String survivor) {
        return record.write(t -> t.unmerge(separated, survivor, Given.key("A37")));
    }
}
