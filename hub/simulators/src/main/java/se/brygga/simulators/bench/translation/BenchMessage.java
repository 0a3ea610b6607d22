package se.brygga.simulators.bench.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.Sources;
import se.brygga.core.connector.Connector;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.message.Source;
import se.brygga.translation.Sample;

/** The messages whose translation is measured: samples of the connectors, or made of one. */
public enum BenchMessage {
    /** An admission with a contact, a diagnosis and a Z-segment. */
    ADT_A01("mellanland-ehr", "adt-a01-admitted"),
    /** An admission with two relatives, two diagnoses and an allergy. */
    ADT_A01_FULL("mellanland-ehr", "adt-a01-relatives-diagnoses-allergies"),
    /** Thirty laboratory values. */
    ORU_R01_30_OBX("mellanland-ehr", "oru-r01-electrolytes"),
    /** A care decision of a municipality. */
    JSON_DECISION("akerby-homecare", "decision-home-care"),
    /** One row about a visit to a home. */
    CSV_VISIT("sjostad-socialcare", "performedVisit-rows"),
    /** A letter with a file in a FHIR message. */
    FHIR_LETTER("akerby-homenursing", "communication-reply");

    private static final int VALUES = 30;
    private static final int ROWS = 2;

    private final String connector;
    private final String sample;

    BenchMessage(String connector, String sample) {
        this.connector = connector;
        this.sample = sample;
    }

    /** Returns the format of the connector that the message comes through. */
    public String format() {
        return connector().intake().format();
    }

    /** Returns what translators know of that connector. */
    public Source source() {
        return Sources.of(connector(), NamingSystems.load(), Sample.hash());
    }

    /** Returns the name that the message would have as a file. */
    public String file() {
        return sample + '.' + format();
    }

    /** Returns the bytes of one message. */
    public byte[] content() {
        byte[] content = read().content();
        return switch (this) {
            case ORU_R01_30_OBX -> bytes(thirtyValues(text(content)));
            case CSV_VISIT -> bytes(text(content).lines().limit(ROWS).collect(Collectors.joining("\n", "", "\n")));
            default -> content;
        };
    }

    /** The order of the sample, with values of our own. */
    private static String thirtyValues(String sample) {
        List<String> order = Arrays.stream(sample.split("\r\n?|\n"))
                .filter(segment -> segment.matches("(MSH|PID|PV1|ORC|OBR)\\|.*"))
                .toList();
        String values = IntStream.rangeClosed(1, VALUES)
                .mapToObj(BenchMessage::value)
                .collect(Collectors.joining("\r", "", "\r"));
        return String.join("\r", order) + '\r' + values;
    }

    private static String value(int number) {
        return String.format(
                Locale.ROOT,
                "OBX|%d|NM|2951-2^Natrium^LN^NPU03429^P-Natrium^99NPU|%d|%d|mmol/L^^UCUM|137-145|N|||F|||20260225080000",
                number,
                number,
                130 + number % 20);
    }

    private Sample read() {
        Path folder = root().resolve("connectors").resolve(connector);
        return Sample.of(folder).stream()
                .filter(one -> one.folder().endsWith(sample))
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(
                        new IOException("There is no sample '" + sample + "' in " + folder + "/samples")));
    }

    private Connector connector() {
        return HouseConfiguration.load(root()).connectors().stream()
                .filter(one -> one.id().equals(connector))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no connector '" + connector + "'"));
    }

    private static Path root() {
        return Path.of(System.getProperty("brygga.root", "")).toAbsolutePath();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
