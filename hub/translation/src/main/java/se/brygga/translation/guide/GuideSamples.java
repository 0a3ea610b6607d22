package se.brygga.translation.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.brygga.core.message.Source;
import se.brygga.translation.Sample;

/**
 * Samples that the mapping guide is made of.
 *
 * @param format of the inputs
 * @param source the connector that they come through
 */
public record GuideSamples(String format, Source source, List<Sample> samples) {

    private static final String MORE = "hub/translation/src/test/samples";

    /** Returns the samples of a connector, and with them those that the translators' tests have in its format. */
    public static GuideSamples of(Path root, String format, Source source) {
        List<Sample> samples = new ArrayList<>(Sample.of(root.resolve("connectors").resolve(source.connector())));
        samples.addAll(Sample.in(root.resolve(MORE).resolve(format)));
        return new GuideSamples(format, source, List.copyOf(samples));
    }
}
