package se.brygga.translation.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.translation.Sample;
import se.brygga.translation.fhirmessage.FhirEnvelope;

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
        List<Sample> samples =
                new ArrayList<>(Sample.of(root.resolve("connectors").resolve(source.connector())));
        samples.addAll(Sample.in(root.resolve(MORE).resolve(format)));
        return new GuideSamples(format, source, List.copyOf(samples));
    }

    /** Returns the connector as if it were its sender's: a sample shows a mapping, whoever may send it. */
    Source sourceOf(InboxMessage message) {
        return message.isAnsweredLater()
                ? FhirEnvelope.read(message)
                        .sender()
                        .hsaId()
                        .map(this::withUnit)
                        .orElse(source)
                : source;
    }

    private Source withUnit(String unit) {
        return new Source(
                source.connector(),
                source.custodian(),
                unit,
                source.zone(),
                source.charset(),
                source.localSystem(),
                source.production(),
                source.sendsProtection(),
                source.spelling(),
                source.codes(),
                source.identifiers(),
                source.hash());
    }
}
