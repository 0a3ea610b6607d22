package se.brygga.access.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.record.RegisterEntry;

/** The Consent of an entry is shared by all who read it at the same time. */
class SharedConsentTest {

    private static final Instant NOW = Instant.parse("2026-03-27T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"block", "consent", "lift"})
    void readingMakesNothingOfWhatItLacks(String kind) {
        Consent bare = new Consent();
        Consent actor = new Consent();
        actor.getProvision().addActor();
        for (Consent content : List.of(bare, actor)) {
            long parts = parts(content);
            Entry entry = new Entry(new RegisterEntry("e1", kind, "p1", "x", content, NOW, null));

            entry.validity();
            entry.permits();
            entry.owners();
            entry.exempt();
            entry.grantees("Practitioner");
            Blocks.of(List.of(entry), NOW);

            assertThat(parts(content)).isEqualTo(parts);
        }
    }

    private static long parts(Base part) {
        return part.children().stream()
                .map(Property::getValues)
                .flatMap(List::stream)
                .mapToLong(value -> 1 + parts(value))
                .sum();
    }
}
