package se.brygga.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.brygga.app.refusal.Refused;
import se.brygga.core.identifier.IdentifierKind;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.RecordReader;

/** Which person several identifiers lead to. */
class RecordPersonKeysTest {

    private static final PersonIdentifier PERSONAL = number(IdentifierKind.PERSONAL_NUMBER, "191212121212");
    private static final PersonIdentifier RENEWED = number(IdentifierKind.PERSONAL_NUMBER, "196101182803");
    private static final PersonIdentifier COORDINATION = number(IdentifierKind.COORDINATION_NUMBER, "191212721219");
    private static final PersonIdentifier RESERVE = number(IdentifierKind.STOCKHOLM_RESERVE, "991212121212");

    private static PersonIdentifier number(IdentifierKind kind, String value) {
        return new PersonIdentifier(kind.system(), value);
    }

    private static String id(Map<PersonIdentifier, String> record, PersonIdentifier... identifiers) {
        Object reader = Proxy.newProxyInstance(
                RecordReader.class.getClassLoader(),
                new Class<?>[] {RecordReader.class},
                (proxy, method, arguments) -> method.getName().equals("person")
                        ? ((List<?>) arguments[0])
                                .stream()
                                        .map(record::get)
                                        .filter(found -> found != null)
                                        .findFirst()
                        : record.keySet().stream()
                                .filter(one -> record.get(one).equals(arguments[0]))
                                .toList());
        var hash = new KeyedHash("the secret of a test installation".getBytes(StandardCharsets.UTF_8));
        return new RecordPersonKeys((RecordReader) reader, hash).id(List.of(identifiers));
    }

    private static void refused(Map<PersonIdentifier, String> record, PersonIdentifier... identifiers) {
        assertThatThrownBy(() -> id(record, identifiers))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("PATIENT_TWO_NUMBERS"));
    }

    @Test
    void numbersOfTwoPersonsLeadToNobodyInWhateverOrder() {
        var record = Map.of(PERSONAL, "a", RESERVE, "b");

        refused(record, PERSONAL, RESERVE);
        refused(record, RESERVE, PERSONAL);
    }

    @Test
    void aReserveNumberOfWhoHasAnotherPersonalNumberLeadsToNobody() {
        refused(Map.of(RENEWED, "a", RESERVE, "a"), RESERVE, PERSONAL);
    }

    @Test
    void numbersOfOnePersonLeadToThatPerson() {
        assertThat(id(Map.of(PERSONAL, "a", RESERVE, "a"), RESERVE, PERSONAL)).isEqualTo("a");
        assertThat(id(Map.of(RESERVE, "a"), PERSONAL, RESERVE)).isEqualTo("a");
        assertThat(id(Map.of(COORDINATION, "a", RESERVE, "a"), PERSONAL, RESERVE))
                .isEqualTo("a");
    }

    @Test
    void whoIsNotKnownHasTheIdOfTheFirstNumber() {
        assertThat(id(Map.of(), PERSONAL, RESERVE)).isEqualTo(id(Map.of(), PERSONAL));
    }
}
