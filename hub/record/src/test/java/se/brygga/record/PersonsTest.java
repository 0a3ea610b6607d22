package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.record.StoredResource;

class PersonsTest {

    private static final String TOLVAN_ID = TestRecord.HASH.id("person", "urn:oid:1.2.752.129.2.1.3.1|191212121212");

    @OnBothDatabases
    void idOfANewPersonFollowsFromTheFirstIdentifier(TestRecord record) {
        assertThat(person(record, Given.TOLVAN, Given.TOLVAN_LOCAL)).isEqualTo(TOLVAN_ID);
        assertThat(person(record, Given.LILLTOLVAN)).isNotEqualTo(TOLVAN_ID);
    }

    @OnBothDatabases
    void personIsFoundByAnyIdentifierAndLearnsNewOnes(TestRecord record) {
        person(record, Given.TOLVAN, Given.TOLVAN_LOCAL);
        assertThat(person(record, Given.TOLVAN_LOCAL, Given.RESERVE)).isEqualTo(TOLVAN_ID);
        assertThat(person(record, Given.RESERVE)).isEqualTo(TOLVAN_ID);
        assertThat(identifiers(record, TOLVAN_ID))
                .containsExactlyInAnyOrder(Given.TOLVAN, Given.TOLVAN_LOCAL, Given.RESERVE);
    }

    @OnBothDatabases
    void identifiersOfTwoPersonsMergeNobody(TestRecord record) {
        person(record, Given.TOLVAN);
        String other = person(record, Given.LILLTOLVAN);
        assertThat(person(record, Given.RESERVE, Given.LILLTOLVAN, Given.TOLVAN))
                .isEqualTo(other);
        assertThat(person(record, Given.TOLVAN)).isEqualTo(TOLVAN_ID);
        assertThat(identifiers(record, other)).containsExactlyInAnyOrder(Given.LILLTOLVAN, Given.RESERVE);
    }

    @OnBothDatabases
    void mergesAreFollowedThroughChains(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        String local = person(record, Given.TOLVAN_LOCAL);
        assertThat(merge(record, local, reserve)).isTrue();
        assertThat(merge(record, reserve, tolvan)).isTrue();
        assertThat(person(record, Given.TOLVAN_LOCAL)).isEqualTo(tolvan);
        assertThat(identifiers(record, local))
                .containsExactlyInAnyOrder(Given.TOLVAN, Given.RESERVE, Given.TOLVAN_LOCAL);
        assertThat(record.messages().counts().persons()).isEqualTo(1);
    }

    @OnBothDatabases
    void mergingAgainOrBackwardsChangesNothing(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        assertThat(merge(record, reserve, tolvan)).isTrue();
        assertThat(merge(record, reserve, tolvan)).isFalse();
        assertThat(merge(record, tolvan, reserve)).isFalse();
        assertThat(merge(record, tolvan, tolvan)).isFalse();
        assertThat(person(record, Given.RESERVE)).isEqualTo(tolvan);
    }

    @OnBothDatabases
    void aSecondMergeOfTheSamePersonJoinsAllThree(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        String local = person(record, Given.TOLVAN_LOCAL);
        merge(record, local, reserve);
        assertThat(merge(record, local, tolvan)).isTrue();
        assertThat(person(record, Given.RESERVE)).isEqualTo(tolvan);
    }

    @OnBothDatabases
    void mergedPersonsPatientIsFoundAtTheSurvivor(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        record.write(t -> {
            t.put(Given.patient(reserve, "Okänd", Given.NOON));
            return t.merge(reserve, tolvan, Given.key("1"));
        });
        assertThat(patient(record, tolvan).person()).isEqualTo(reserve);
        assertThat(patient(record, reserve).person()).isEqualTo(reserve);
        record.run(t -> {
            t.put(Given.patient(tolvan, "Tolvansson", Given.NOON.plusSeconds(1)));
        });
        assertThat(patient(record, reserve).person()).isEqualTo(tolvan);
    }

    @OnBothDatabases
    void aMergeCanBeUndoneByTheMessageThatMadeIt(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        merge(record, reserve, tolvan);
        person(record, Given.RESERVE, Given.TOLVAN_LOCAL);
        assertThat(record.sql()
                        .sql("update person set merged_into = null, merged_by = null where merged_by = ?")
                        .param(Value.bytes(Given.key("A40")))
                        .update())
                .isEqualTo(1);
        record.sql()
                .sql("update counter set total = total + 1 where name = ?")
                .param(Counters.PERSONS)
                .update();
        assertThat(identifiers(record, tolvan)).containsExactly(Given.TOLVAN);
        assertThat(identifiers(record, reserve)).containsExactlyInAnyOrder(Given.RESERVE, Given.TOLVAN_LOCAL);
        assertThat(merge(record, reserve, tolvan)).isTrue();
    }

    @OnBothDatabases
    void everyPatientAndEveryWaitingDeliveryOfAFamilyIsFound(TestRecord record) {
        String tolvan = person(record, Given.TOLVAN);
        String reserve = person(record, Given.RESERVE);
        record.run(t -> {
            t.message(Given.stored("1"));
            t.put(Given.patient(tolvan, "Tolvansson", Given.NOON));
            t.put(Given.patient(reserve, "Tolvansson", Given.NOON));
            t.deliver(reserve, Given.delivery("d1", "1", DeliveryState.RETRYING, ReceiptState.AWAITED));
        });
        merge(record, reserve, tolvan);
        record.run(t -> {
            assertThat(t.patients(tolvan)).extracting(StoredResource::person).containsExactly(tolvan, reserve);
            assertThat(t.waitingFor(tolvan)).extracting(Delivery::id).containsExactly("d1");
        });
    }

    private static String person(TestRecord record, PersonIdentifier... identifiers) {
        return record.write(t -> t.person(List.of(identifiers)));
    }

    private static boolean merge(TestRecord record, String replaced, String survivor) {
        return record.write(t -> t.merge(replaced, survivor, Given.key("A40")));
    }

    private static List<PersonIdentifier> identifiers(TestRecord record, String person) {
        return record.write(t -> t.identifiers(person));
    }

    private static StoredResource patient(TestRecord record, String person) {
        return record.patient(person, Given.HOSPITAL).orElseThrow();
    }
}
