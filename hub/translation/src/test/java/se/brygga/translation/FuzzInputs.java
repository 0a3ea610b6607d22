package se.brygga.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.brygga.core.message.Source;

/** What fuzzing starts from: every sample of every format. */
record FuzzInputs(List<Input> all) {

    /**
     * One sample.
     *
     * @param name connector and case
     * @param file name under which it arrives
     */
    record Input(String name, String format, String file, Source source, byte[] content) {}

    /** Reads the samples of the connectors, and the translators' own. */
    static FuzzInputs load() {
        Path more = Path.of(System.getProperty("brygga.root"), "hub/translation/src/test/samples");
        List<Input> inputs = new ArrayList<>();
        for (SampleConnector connector : SampleConnector.all()) {
            List<Sample> samples = new ArrayList<>(Sample.of(connector.folder()));
            samples.addAll(Sample.in(more.resolve(connector.format())));
            for (Sample sample : samples) {
                String name = sample.folder().getFileName().toString();
                inputs.add(new Input(
                        connector + "/" + name,
                        connector.format(),
                        name + '.' + connector.format(),
                        connector.source(),
                        sample.content()));
            }
        }
        return new FuzzInputs(List.copyOf(inputs));
    }
}
