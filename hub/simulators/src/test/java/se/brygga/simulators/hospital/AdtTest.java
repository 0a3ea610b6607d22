package se.brygga.simulators.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdtTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);
    private static final Visit VISIT = new Visit("V-1", NOON, NOON.plusDays(5), "MED");

    @ParameterizedTest
    @CsvSource({
        "A01,ADT_A01",
        "A02,ADT_A02",
        "A03,ADT_A03",
        "A08,ADT_A01",
        "A11,ADT_A09",
        "A13,ADT_A01",
        "A21,ADT_A21",
        "A22,ADT_A21"
    })
    void headerNamesTriggerAndStructure(String trigger, String structure) {
        String text = Adt.of(trigger, TestPersons.AKERBY, VISIT, NOON).text("C1");

        assertThat(field(text, "MSH", 8)).isEqualTo("ADT^" + trigger + "^" + structure);
        assertThat(field(text, "MSH", 9)).isEqualTo("C1");
        assertThat(field(text, "EVN", 6)).isEqualTo("20260302120000");
    }

    @Test
    void fieldsStandWhereTheStandardWantsThem() {
        String text =
                Adt.of("A03", TestPersons.PROTECTED, VISIT, NOON.plusDays(1)).text("C1");

        assertThat(field(text, "MSH", 17)).isEqualTo("8859/1");
        assertThat(field(text, "PID", 3)).isEqualTo("200001252386^^^&1.2.752.129.2.1.3.1&ISO^PI");
        assertThat(field(text, "PID", 5)).startsWith("Gömdotter^Dolda");
        assertThat(field(text, "PID", 7)).isEqualTo("20000125");
        assertThat(field(text, "PID", 11).split("\\^"))
                .containsSequence("SE", "L", "", "990101")
                .hasSize(9);
        assertThat(field(text, "PD1", 12)).isEqualTo("Y");
        assertThat(field(text, "PV1", 19)).isEqualTo("V-1^^^MELLANLAND");
        assertThat(field(text, "PV1", 36)).isEqualTo("01");
        assertThat(field(text, "PV1", 44)).isEqualTo("20260302120000");
        assertThat(field(text, "PV1", 45)).isEqualTo("20260303120000");
        assertThat(field(text, "PV2", 9)).isEqualTo("20260307120000");
    }

    @Test
    void aMergeNamesWhoIsReplaced() {
        Person local = VolumePersons.number(7);

        String text = Adt.merge(TestPersons.AKERBY, local, NOON).text("C1");

        assertThat(field(text, "MSH", 8)).isEqualTo("ADT^A40^ADT_A39");
        assertThat(field(text, "MRG", 1)).isEqualTo("B-000007");
        assertThat(text).doesNotContain("PV1|");
    }

    private static String field(String text, String segment, int number) {
        return text.lines()
                .filter(line -> line.startsWith(segment + "|"))
                .findFirst()
                .orElseThrow()
                .split("\\|", -1)[number];
    }
}
