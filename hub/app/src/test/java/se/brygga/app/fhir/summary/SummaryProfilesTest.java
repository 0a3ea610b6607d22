package se.brygga.app.fhir.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.brygga.app.reading.Omission;
import se.brygga.profiles.GuidePackage;

/** Summaries are valid against the package of IPS 1.1.0, which {@code -Dvectors} leads to (view.md 4: I2 to I4, I6). */
class SummaryProfilesTest {

    private static GuidePackage ips;

    @BeforeAll
    static void readPackage() throws IOException {
        String vectors = System.getProperty("vectors", "");
        assumeTrue(!vectors.isBlank(), "Summaries are not held to IPS: -Dvectors names no folder");
        ips = new GuidePackage(
                Path.of(System.getProperty("brygga.root")).resolve(vectors).resolve("fhir-package/ips_v110.tgz"));
    }

    @TestFactory
    Stream<DynamicTest> documentsAreValid() {
        return Stream.of(
                valid("a person of whom everything is known", all(People.tolvan()), EnumSet.noneOf(Omission.class)),
                valid("a person of whom nothing is known", List.of(People.tolvan()), EnumSet.noneOf(Omission.class)),
                valid("all is blocked", List.of(), EnumSet.of(Omission.BLOCKED)),
                valid("some is blocked", all(People.tolvan()), EnumSet.of(Omission.BLOCKED)),
                valid("consent is missing", List.of(People.tolvan()), EnumSet.of(Omission.CONSENT_MISSING)),
                valid("blocks cannot be checked", List.of(People.tolvan()), EnumSet.of(Omission.UNCHECKED)),
                valid("a protected identity", all(People.protectedPerson()), EnumSet.noneOf(Omission.class)),
                valid("a child", all(People.child()), EnumSet.of(Omission.ASSESSMENT_MISSING)),
                dynamicTest(
                        "the scope is lacking",
                        () -> assertValid(Summary.of(
                                Views.of(EnumSet.noneOf(Omission.class), all(People.tolvan())),
                                Views.uncovered(
                                        "AllergyIntolerance",
                                        "Condition",
                                        "MedicationRequest",
                                        "MedicationStatement")))));
    }

    private static List<Resource> all(Patient patient) {
        return Stream.concat(Stream.of(patient), People.record().stream()).toList();
    }

    private static DynamicTest valid(String name, List<? extends Resource> resources, EnumSet<Omission> omissions) {
        return dynamicTest(name, () -> assertValid(Summary.of(Views.of(omissions, resources), Views.STAMP)));
    }

    /** As it is sent, and each entry for itself. */
    private static void assertValid(Bundle summary) {
        var parser = FhirContext.forR4Cached().newJsonParser();
        Bundle sent = parser.parseResource(Bundle.class, parser.encodeResourceToString(summary));
        assertThat(ips.errors(sent, Summary.PROFILE)).isEmpty();
        for (Bundle.BundleEntryComponent entry : sent.getEntry()) {
            for (CanonicalType profile : entry.getResource().getMeta().getProfile()) {
                assertThat(profile.getValue()).startsWith("http://hl7.org/fhir/uv/ips/");
                if (!profile.getValue().endsWith("Composition-uv-ips")) {
                    assertThat(ips.errors(entry.getResource(), profile.getValue()))
                            .isEmpty();
                }
            }
        }
    }
}
