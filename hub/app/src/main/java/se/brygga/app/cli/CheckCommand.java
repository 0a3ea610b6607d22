package se.brygga.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.brygga.app.config.CareModelFiles;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.News2File;
import se.brygga.app.config.Problems;
import se.brygga.app.config.RouteCheck;
import se.brygga.app.config.SecurityCheck;
import se.brygga.app.config.Settings;
import se.brygga.core.connector.Connector;

/** Checks everything that is written in files. */
@Command(
        name = "check",
        description =
                "Check configuration, routes, code tables, care models and samples, without a running hub. Each problem is a line"
                        + " 'file:line: what is wrong and what to do'.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is in order", "1:there are problems", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = "  ./brygga check")
final class CheckCommand implements Callable<Integer> {

    private static final Pattern PROFILE = Pattern.compile("application-(.+)\\.yml");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path root = Commands.root();
        Problems problems = new Problems(root);
        HouseConfiguration configuration = HouseConfiguration.read(problems);
        List<Settings> settings = settings(root, problems);
        settings.forEach(each -> SecurityCheck.check(each, problems));
        int routes = RouteCheck.check(settings, problems);
        int models = CareModelFiles.read(problems).size();
        News2File.read(problems);
        List<ExpectedFiles> samples = samples(configuration, root, problems);
        new SampleCheck(problems, new Progress(spec.commandLine().getErr())).check(samples);
        problems.all().forEach(out::println);
        if (problems.count() > 0) {
            out.println(Count.of(problems.count(), "problem"));
            return 1;
        }
        out.println("Everything is in order: "
                + Count.of(configuration.connectors().size(), "connector") + ", "
                + Count.of(routes, "route") + ", "
                + Count.of(configuration.organisations().all().size(), "organisation") + ", "
                + Count.of(models, "care model") + ", "
                + Count.of(samples.size(), "sample") + ".");
        return 0;
    }

    private static List<ExpectedFiles> samples(HouseConfiguration configuration, Path root, Problems problems) {
        List<ExpectedFiles> samples = new ArrayList<>();
        for (Connector connector : configuration.connectors()) {
            try {
                samples.addAll(ExpectedFiles.of(connector, root));
            } catch (RuntimeException e) {
                Path folder = root.resolve("connectors").resolve(connector.id()).resolve("samples");
                problems.add(folder, 0, e.getMessage() + ". Add what the system sends.");
            }
        }
        return samples;
    }

    /** Reads the settings without a profile and with each. */
    private static List<Settings> settings(Path root, Problems problems) {
        List<Settings> all = new ArrayList<>(List.of(Settings.read(List.of(), problems)));
        try (Stream<Path> files = Files.list(root.resolve("config"))) {
            for (Path file : files.sorted().toList()) {
                Matcher profile = PROFILE.matcher(file.getFileName().toString());
                if (profile.matches()) {
                    all.add(Settings.read(List.of(profile.group(1)), problems));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder config cannot be read", e);
        }
        return all;
    }
}
