package se.brygga.translation.municipal;

import static se.brygga.translation.municipal.FieldArbitraries.id;
import static se.brygga.translation.municipal.FieldArbitraries.text;
import static se.brygga.translation.municipal.FieldArbitraries.time;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Fields of a message that is being made, one after the other; those of the common part come first. */
final class MessageFields {

    private Arbitrary<Map<String, Object>> fields = Arbitraries.just(new LinkedHashMap<>());

    MessageFields() {}

    MessageFields(String kind) {
        with("kind", Arbitraries.just(kind));
        with("sourceId", id());
        with("personId", Arbitraries.of("191212121212", "197010632391", "98240301AA06"));
        maybe("author", text());
        with("legalBasis", Arbitraries.of("SOL", "LSS", "HSL"));
        with("status", Arbitraries.of("planned", "active", "completed", "cancelled", "error"));
        with("recordedAt", time(1_700_000_000L));
    }

    MessageFields with(String name, Arbitrary<?> values) {
        return add(name, values.map(value -> value));
    }

    MessageFields maybe(String name, Arbitrary<?> values) {
        return add(name, values.<Object>map(value -> value).injectNull(0.3));
    }

    private MessageFields add(String name, Arbitrary<Object> values) {
        fields = Combinators.combine(fields, values).as((known, value) -> {
            var more = new LinkedHashMap<>(known);
            if (value != null) {
                more.put(name, value);
            }
            return more;
        });
        return this;
    }

    Arbitrary<Map<String, Object>> build() {
        return fields;
    }
}
