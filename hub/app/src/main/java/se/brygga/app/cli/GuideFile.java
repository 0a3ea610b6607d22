package se.brygga.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.translation.guide.GuideSamples;
import se.brygga.translation.guide.MappingGuide;

/** The mapping guide as a file of this installation. */
final class GuideFile {

    private GuideFile() {}

    /** Makes the guide say what the samples show now; returns true if it said something else. */
    static boolean write(Path root) {
        List<GuideSamples> samples = HouseConfiguration.load(root).connectors().stream()
                .filter(connector -> connector.receives().isPresent())
                .map(connector -> GuideSamples.of(root, connector.intake().format(), Translation.source(connector)))
                .toList();
        String text = MappingGuide.text(samples);
        Path file = root.resolve(MappingGuide.FILE);
        try {
            if (Files.exists(file) && Files.readString(file).equals(text)) {
                return false;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return true;
        } catch (IOException e) {
            throw new Complaint(file + " cannot be written. Check that you may read and write there.", e);
        }
    }
}
