package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;

/** Messages of others mean to us what they mean to others, but for the differences in {@code oracle-differences.csv}. */
class OracleTest {

    @TestFactory
    Stream<DynamicTest> fieldsThatAreSafeToCompareAgree() throws IOException {
        Set<String> stated = differences();
        return Vectors.messages("hl7v2").stream()
                .filter(file -> Files.exists(oracle(file)))
                .map(OracleTest::pair)
                .filter(Objects::nonNull)
                .map(pair -> dynamicTest(pair.name(), () -> assertThat(pair.differing())
                        .isEqualTo(stated.stream()
                                .filter(row -> row.startsWith(pair.name() + " "))
                                .collect(Collectors.toSet()))));
    }

    private record Pair(String name, Map<String, Set<String>> ours, Map<String, Set<String>> theirs) {

        Set<String> differing() {
            return ours.keySet().stream()
                    .filter(field -> !ours.get(field).equals(theirs.get(field)))
                    .map(field -> name + " " + field + " " + kind(ours.get(field), theirs.get(field)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static String kind(Set<String> ours, Set<String> theirs) {
            if (theirs.containsAll(ours)) {
                return "fewer";
            }
            return ours.containsAll(theirs) ? "more" : "other";
        }
    }

    /** Returns null if we do not translate the message. */
    private static Pair pair(Path file) {
        try {
            InboxMessage message = Vectors.arrival(file);
            if (message.refused().isPresent()) {
                return null;
            }
            List<Resource> ours = Translators.translate(message, Vectors.SOURCE).resources();
            String json = Files.readString(oracle(file));
            List<Resource> theirs = oracleParser().parseResource(Bundle.class, json).getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .toList();
            return new Pair(file.getFileName().toString(), OracleFields.of(ours), OracleFields.of(theirs));
        } catch (Untranslatable e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One oracle has a code that FHIR does not know. */
    private static IParser oracleParser() {
        var tolerant = new LenientErrorHandler(false).setErrorOnInvalidValue(false);
        return FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(tolerant);
    }

    private static Path oracle(Path file) {
        return file.resolveSibling("expected")
                .resolve(file.getFileName().toString().replace(".hl7", ".json"));
    }

    /** Returns file, field and kind of each difference that is meant to be: ours has fewer, more or other values. */
    private static Set<String> differences() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OracleTest.class.getResourceAsStream("oracle-differences.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .map(cells -> cells[0] + " " + cells[1] + " " + cells[2])
                    .collect(Collectors.toSet());
        }
    }
}
