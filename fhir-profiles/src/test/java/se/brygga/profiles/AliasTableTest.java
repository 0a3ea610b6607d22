package se.brygga.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.NamingSystem.NamingSystemUniqueIdComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The naming systems are the alias table: the preferred URI goes out, every other id is an alias that comes in. */
class AliasTableTest {

    private static final List<NamingSystem> SYSTEMS = Conformance.resources("naming-systems").stream()
            .map(NamingSystem.class::cast)
            .toList();

    @Test
    void noAliasPointsToTwoSystems() {
        List<String> all = new ArrayList<>();
        for (NamingSystem system : SYSTEMS) {
            system.getUniqueId().stream()
                    .map(id -> id.getValue().replaceFirst("^urn:oid:", ""))
                    .distinct()
                    .forEach(all::add);
        }

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void everySystemHasOnePreferredUri() {
        assertThat(SYSTEMS).allSatisfy(system -> assertThat(system.getUniqueId())
                .filteredOn(NamingSystemUniqueIdComponent::getPreferred)
                .singleElement()
                .satisfies(id -> assertThat(id.getType()).hasToString("URI"))
                .extracting(NamingSystemUniqueIdComponent::getValue)
                .asString()
                .matches("(https?://|urn:oid:).+"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvFileSource(resources = "/examples/aliases.csv", delimiter = ';', numLinesToSkip = 1)
    void aliasPointsToItsSystem(String alias, String canonical) {
        assertThat(SYSTEMS)
                .filteredOn(system -> system.getUniqueId().stream()
                        .anyMatch(id -> id.getValue().equals(alias)))
                .singleElement()
                .extracting(AliasTableTest::preferred)
                .isEqualTo(canonical);
    }

    private static String preferred(NamingSystem system) {
        return system.getUniqueId().stream()
                .filter(NamingSystemUniqueIdComponent::getPreferred)
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
