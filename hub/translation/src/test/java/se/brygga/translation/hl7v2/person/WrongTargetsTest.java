package se.brygga.translation.hl7v2.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.adt.Adt;

/** A connector's code table may give targets that FHIR does not have. */
class WrongTargetsTest {

    @ParameterizedTest
    @CsvSource({
        "gender, M, 19121212|M, 19121212|M, PID-8",
        "nameType, L, ^Tolvan, ^Tolvan^^^^^L, PID-5.7",
        "addressType, BA, 19121212|M, 19121212|M|||Tolvgatan 12^^Tolvstad^^99999^^BA, PID-11.7",
        "telecomUse, PRN, 19121212|M, 19121212|M|||||08-1^PRN, PID-13.2",
        "telecomEquipment, PH, 19121212|M, 19121212|M|||||08-1^PRN^PH, PID-13.3",
        "allergenType, DA, PV2|, AL1|1|DA|Pc, AL1-2"
    })
    void aWrongTargetIsToldWithItsPlace(String table, String code, String find, String replacement, String place) {
        Adt message = Adt.of("A01").with(find, replacement);
        Source source = with(Map.of(table, Map.of(code, "nonsense")));

        assertThatThrownBy(() -> message.translated(source))
                .isInstanceOfSatisfying(Untranslatable.class, e -> assertThat(e.place() + ' ' + e.code())
                        .isEqualTo(place + " CODE_TARGET"));
    }

    private static Source with(Map<String, Map<String, String>> codes) {
        Source s = Adt.SOURCE;
        return new Source(
                s.connector(),
                s.custodian(),
                s.unit(),
                s.zone(),
                s.charset(),
                s.localSystem(),
                s.production(),
                s.sendsProtection(),
                s.spelling(),
                codes,
                s.identifiers(),
                s.hash());
    }
}
