package se.brygga.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.core.connector.Connector;
import se.brygga.translation.guide.MappingGuide;

/** Takes what samples become now as what is expected of them. */
@Command(
        name = "approve",
        description = "Write what samples are translated to now into their expected files. The difference in version"
                + " control is what a reviewer reads. Without CONNECTOR docs/mapping-guide.md is written anew too, if it"
                + " is there.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done; what changed is listed", "1:a sample could not be read", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./brygga approve",
            "  ./brygga approve mellanland-ehr",
            "  ./brygga approve mellanland-ehr/adt-a01-protected-identity",
            "  ./brygga approve --guide"
        })
final class ApproveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "CONNECTOR[/CASE]",
            description = "Only this connector, or only this case (default: all).")
    private String which = "";

    @Option(
            names = "--guide",
            description = "Write docs/mapping-guide.md only: every mapping that the samples show, as tables.")
    private boolean guide;

    @Override
    public Integer call() {
        Path root = Commands.root();
        if (guide) {
            return guideOnly(root);
        }
        int changed = 0;
        List<ExpectedFiles> samples = samples(root);
        for (ExpectedFiles sample : samples) {
            for (Path file : sample.approve()) {
                spec.commandLine().getOut().println("changed " + root.relativize(file));
                changed++;
            }
        }
        if (which.isEmpty() && Files.exists(root.resolve(MappingGuide.FILE)) && GuideFile.write(root)) {
            spec.commandLine().getOut().println("changed " + MappingGuide.FILE);
            changed++;
        }
        spec.commandLine()
                .getOut()
                .println(Count.of(samples.size(), "sample") + ", " + Count.of(changed, "file") + " changed");
        return 0;
    }

    private int guideOnly(Path root) {
        if (!which.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "The guide is made of all samples: give --guide without CONNECTOR.");
        }
        boolean changed = GuideFile.write(root);
        spec.commandLine().getOut().println((changed ? "changed " : "unchanged ") + MappingGuide.FILE);
        return 0;
    }

    private List<ExpectedFiles> samples(Path root) {
        if (which.isEmpty()) {
            return HouseConfiguration.load(root).connectors().stream()
                    .flatMap(connector -> ExpectedFiles.of(connector, root).stream())
                    .toList();
        }
        String[] parts = which.split("/", 2);
        Connector connector = Connectors.named(parts[0], root);
        List<ExpectedFiles> samples = ExpectedFiles.of(connector, root);
        if (parts.length == 1) {
            return samples;
        }
        List<ExpectedFiles> named = samples.stream()
                .filter(sample -> sample.sample().folder().endsWith(parts[1]))
                .toList();
        if (named.isEmpty()) {
            throw new Complaint("There is no sample '" + parts[1] + "' in connectors/" + parts[0]
                    + "/samples. Check the name of its folder.");
        }
        return named;
    }
}
