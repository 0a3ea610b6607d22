package se.brygga.simulators.bench.translation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.Sources;
import se.brygga.core.connector.Connector;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.message.Source;
import se.brygga.translation.Sample;

/** A message of the installation's samples, as it comes from its connector. */
public enum BenchMessage {
    /** An admission with the usual fields. */
    ADT_A01("mellanland-ehr", "adt-a01-admitted"),
    /** Relatives, diagnoses and allergies too. */
    ADT_A08_FULL("mellanland-ehr", "adt-a01-relatives-diagnoses-allergies", text -> text.replace("A01", "A08")),
    /** A laboratory result with thirty values. */
    ORU_R01_30_OBX("mellanland-ehr", "oru-r01-blood-pressure", BenchMessage::thirtyTimes),
    /** A granted decision of home care. */
    JSON_DECISION("akerby-homecare", "decision-home-care"),
    /** Visits of home care, a row each. */
    CSV_VISIT("sjostad-socialcare", "performedVisit-rows"),
    /** A notification about a hospital stay. */
    FHIR_NOTIFICATION("akerby-homenursing", "notification-stin");

    private static final int VALUES = 30;

    private final Connector connector;
    private final Source source;
    private final Sample sample;
    private final byte[] content;

    BenchMessage(String connector, String folder) {
        this(connector, folder, UnaryOperator.identity());
    }

    BenchMessage(String id, String folder, UnaryOperator<String> change) {
        Path root = Path.of(System.getProperty("brygga.root", "")).toAbsolutePath();
        connector = HouseConfiguration.load(root).connector(id).orElseThrow();
        source = Sources.of(connector, NamingSystems.load(), Sample.hash());
        sample = Sample.of(root.resolve("connectors").resolve(id)).stream()
                .filter(one -> one.folder().endsWith(folder))
                .findFirst()
                .orElseThrow();
        String text = new String(sample.content(), StandardCharsets.UTF_8);
        content = change.apply(text).getBytes(StandardCharsets.UTF_8);
    }

    /** Repeats the values of a result; each has its own number. */
    private static String thirtyTimes(String message) {
        int first = message.indexOf("OBX|");
        String value = message.substring(first, message.indexOf("OBX|", first + 1));
        var text = new StringBuilder(message.substring(0, first));
        for (int number = 1; number <= VALUES; number++) {
            text.append(value.replace("OBX|1|", "OBX|" + number + "|").replace("^LN|1|", "^LN|" + number + "|"));
        }
        return text.toString();
    }

    String format() {
        return connector.intake().format();
    }

    byte[] content() {
        return content;
    }

    /** Returns the file name that it comes with; its first word is the kind of a CSV file. */
    String file() {
        String input = sample.input().getFileName().toString();
        return sample.folder().getFileName() + input.substring(input.indexOf('.'));
    }

    Source source() {
        return source;
    }
}
