package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.record.ForeignCustodian;
import se.brygga.core.record.StoredResource;

class ResourcesTest {

    private static final Instant LATER = Given.NOON.plusSeconds(60);
    private static final Instant EARLIER = Given.NOON.minusSeconds(60);

    @OnBothDatabases
    void resourceComesBackAsItWasPut(TestRecord record) {
        StoredResource given = Given.encounter("e1", "person", Given.NOON);
        put(record, given);
        StoredResource found = record.newest(Encounter.class, "e1").orElseThrow();
        var json = new ResourceJson(TestRecord.FHIR);
        assertThat(json.write(found.resource())).isEqualTo(json.write(given.resource()));
        assertThat(found).usingRecursiveComparison().ignoringFields("resource").isEqualTo(given);
        assertThat(record.newest(Patient.class, "e1")).isEmpty();
    }

    @OnBothDatabases
    void everyChangeIsAVersion(TestRecord record) {
        put(record, Given.patient("1", "Tolvansson", Given.NOON));
        put(record, Given.patient("1", "Tolvander", LATER));
        assertThat(family(record)).isEqualTo("Tolvander");
        assertThat(versions(record)).containsExactly(1, 2);
    }

    @OnBothDatabases
    void equalContentChangesNothing(TestRecord record) {
        put(record, Given.patient("1", "Tolvansson", Given.NOON));
        put(record, Given.patient("1", "Tolvansson", LATER));
        put(record, Given.patient("1", "Tolvansson", EARLIER));
        assertThat(versions(record)).containsExactly(1);
    }

    @OnBothDatabases
    void whatIsOlderThanAConfirmedVersionGoesToTheHistoryOnly(TestRecord record) {
        put(record, Given.patient("1", "Tolvansson", EARLIER));
        put(record, Given.patient("1", "Tolvansson", LATER));
        put(record, Given.patient("1", "Tolvander", Given.NOON));
        assertThat(family(record)).isEqualTo("Tolvansson");
        assertThat(versions(record)).containsExactly(1, 2);
    }

    @OnBothDatabases
    void lateVersionGoesToTheHistoryAndTheNextOneGetsANumberOfItsOwn(TestRecord record) {
        put(record, Given.patient("1", "Tolvansson", Given.NOON));
        put(record, Given.patient("1", "Sen", EARLIER));
        assertThat(family(record)).isEqualTo("Tolvansson");
        put(record, Given.patient("1", "Sen", EARLIER));
        assertThat(versions(record)).containsExactly(1, 2);
        put(record, Given.patient("1", "Tolvander", LATER));
        assertThat(family(record)).isEqualTo("Tolvander");
        assertThat(versions(record)).containsExactly(1, 2, 3);
    }

    @OnBothDatabases
    void severalVersionsInOneTransactionReadEachOther(TestRecord record) {
        String seen = record.write(t -> {
            assertThat(t.newest(Patient.class, "p-1")).isEmpty();
            t.put(Given.patient("1", "Tolvansson", Given.NOON));
            t.put(Given.patient("1", "Sen", EARLIER));
            t.put(Given.patient("1", "Tolvander", LATER));
            StoredResource newest = t.newest(Patient.class, "p-1").orElseThrow();
            return ((Patient) newest.resource()).getNameFirstRep().getFamily();
        });
        assertThat(seen).isEqualTo("Tolvander");
        assertThat(versions(record)).containsExactly(1, 2, 3);
    }

    @OnBothDatabases
    void resourceOfAnotherCustodianIsRefused(TestRecord record) {
        put(record, Given.patient("1", "Tolvansson", Given.NOON));
        StoredResource own = Given.patient("1", "Tolvander", LATER);
        var foreign = new StoredResource(
                own.resource(), own.person(), Given.MUNICIPALITY, own.unit(), "pat", LATER, own.source());
        assertThatThrownBy(() -> put(record, foreign))
                .isInstanceOf(ForeignCustodian.class)
                .hasMessageContaining("Patient/p-1");
        assertThat(family(record)).isEqualTo("Tolvansson");
    }

    @OnBothDatabases
    void patientIsTheCustodiansOwn(TestRecord record) {
        put(record, Given.patient("1", "Tolvansson", Given.NOON));
        assertThat(record.patient("1", Given.HOSPITAL)).isPresent();
        assertThat(record.patient("1", Given.MUNICIPALITY)).isEmpty();
        assertThat(record.patient("2", Given.HOSPITAL)).isEmpty();
    }

    @OnBothDatabases
    void versionsInReferencesAreKept(TestRecord record) {
        StoredResource given = Given.encounter("e1", "person", Given.NOON);
        ((Encounter) given.resource()).getPartOf().setReference("Encounter/e0/_history/3");
        put(record, given);
        Encounter found =
                (Encounter) record.newest(Encounter.class, "e1").orElseThrow().resource();
        assertThat(found.getPartOf().getReference()).isEqualTo("Encounter/e0/_history/3");
    }

    private static void put(TestRecord record, StoredResource resource) {
        record.run(t -> {
            t.put(resource);
        });
    }

    private static String family(TestRecord record) {
        StoredResource found = record.newest(Patient.class, "p-1").orElseThrow();
        return ((Patient) found.resource()).getNameFirstRep().getFamily();
    }

    private static List<Integer> versions(TestRecord record) {
        return record.sql()
                .sql("select version from resource_version order by version")
                .query(Integer.class)
                .list();
    }
}
