package se.brygga.simulators.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hospital.Cycles;

class PersonsTest {

    @Test
    void aPersonGoesInAndOutAgainAndAgainLaterEachTime() {
        var cycles = new Cycles(3);
        List<String> messages = IntStream.range(0, 8)
                .mapToObj(i -> new String(cycles.next(2), StandardCharsets.ISO_8859_1))
                .toList();

        assertThat(messages)
                .extracting(text -> field(text, 1, 1))
                .containsExactly("A01", "A21", "A22", "A03", "A01", "A21", "A22", "A03");
        assertThat(messages).extracting(text -> field(text, 1, 6)).isSorted().doesNotHaveDuplicates();
        assertThat(messages).extracting(text -> field(text, 0, 9)).doesNotHaveDuplicates();
        assertThat(messages).extracting(text -> field(text, 2, 3)).containsOnly("B-000002");
    }

    @Test
    void eachPersonIsStoredByOneConnectionOnce() {
        IntUnaryOperator persons = Persons.eachOnce(10, 110, 7);
        var seen = new ArrayList<Integer>();
        for (int connection = 0; connection < 7; connection++) {
            for (int p = persons.applyAsInt(connection); p >= 0; p = persons.applyAsInt(connection)) {
                seen.add(p);
            }
        }

        assertThat(seen)
                .hasSize(100)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(10, 110).boxed().toList());
    }

    @Test
    void connectionsDoNotShareAPerson() {
        IntUnaryOperator persons = Persons.anyOf(1000, 8, 1);
        var owners = new HashSet<String>();
        var all = new HashSet<Integer>();
        for (int i = 0; i < 8_000; i++) {
            int person = persons.applyAsInt(i % 8);
            assertThat(person).isBetween(0, 999);
            all.add(person);
            owners.add(person + "/" + i % 8);
        }

        assertThat(owners).hasSameSizeAs(all);
    }

    private static String field(String message, int segment, int number) {
        return message.split("\r")[segment].split("\\|", -1)[number];
    }
}
