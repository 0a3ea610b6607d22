package se.brygga.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.message.InboxMessage;

/**
 * Pairs of others, each about one segment or data type: the elements that {@code cdc-pairs.csv} names come out the same, but
 * for the differences in {@code cdc-differences.csv}.
 *
 * <p>A row of the first list is {@code name;carrier;type;element}. The carrier is a trigger event in which the segments are
 * sent, with what that event must have; or {@code own}: the message as it is. A pair that is compared nowhere has a row with
 * the element {@code -} in the second list: {@code name;element;reason}.
 */
class CdcPairsTest {

    @TestFactory
    Stream<DynamicTest> elementsComeOutTheSame() {
        Vectors.folder("cdc");
        Set<String> stated = differences();
        return Vectors.rows("/cdc-pairs.csv").stream()
                .map(row -> row.split(";"))
                .map(row -> dynamicTest(row[0] + " " + row[2] + "." + row[3], () -> {
                    boolean same = ours(row).equals(theirs(row));
                    assertThat(same ? "same" : ours(row) + " instead of " + theirs(row))
                            .satisfies(outcome -> assertThat(same)
                                    .as(outcome)
                                    .isNotEqualTo(stated.contains(row[0] + ";" + row[2] + "." + row[3])));
                }));
    }

    @Test
    void everyPairIsComparedOrItIsSaidWhyNot() throws IOException {
        Set<String> known = Stream.concat(
                        Vectors.rows("/cdc-pairs.csv").stream(), Vectors.rows("/cdc-differences.csv").stream())
                .map(row -> row.split(";")[0])
                .collect(Collectors.toSet());

        List<String> pairs = Files.readAllLines(Vectors.folder("cdc").resolve("index.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();

        assertThat(known).containsAll(pairs);
    }

    private static Set<String> differences() {
        return Vectors.rows("/cdc-differences.csv").stream()
                .map(row -> row.substring(0, row.lastIndexOf(';')))
                .collect(Collectors.toSet());
    }

    private static Set<String> ours(String[] row) throws IOException {
        String text = Files.readString(Vectors.folder("cdc").resolve(row[0] + ".hl7"));
        byte[] content = (row[1].equals("own") ? text : CdcCarrier.carried(text, row[1])).getBytes(UTF_8);
        InboxMessage message = Translators.intake("hl7v2")
                .read(content, "", Vectors.SOURCE, Sample.RECEIVED_AT)
                .get(0);
        assertThat(message.refused()).isEmpty();
        return values(Translators.translate(message, Vectors.SOURCE).resources(), row);
    }

    private static Set<String> theirs(String[] row) throws IOException {
        Path file = Vectors.folder("cdc").resolve(row[0] + ".fhir");
        Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, Files.readString(file));
        return values(
                bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .toList(),
                row);
    }

    private static Set<String> values(List<Resource> resources, String[] row) {
        Set<String> values = new TreeSet<>();
        resources.stream()
                .filter(resource -> resource.fhirType().equals(row[2]))
                .forEach(resource -> CdcCarrier.leaves(resource, row[3], values));
        return values;
    }
}
