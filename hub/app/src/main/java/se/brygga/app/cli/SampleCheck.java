package se.brygga.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.brygga.app.config.Problems;

/** Translates samples and compares what comes out with what is expected. */
final class SampleCheck {

    private final Problems problems;
    private final Progress progress;

    SampleCheck(Problems problems, Progress progress) {
        this.problems = problems;
        this.progress = progress;
    }

    /** Adds a problem for each file that is not as expected. */
    void check(List<ExpectedFiles> samples) {
        progress.begin("Translating samples", samples.size());
        for (ExpectedFiles sample : samples) {
            check(sample);
            progress.step();
        }
    }

    private void check(ExpectedFiles expected) {
        String connector = expected.connector().id();
        try {
            String remedy =
                    " Mend the translation, or run './brygga approve " + connector + "' and read the difference.";
            expected.differences().forEach((file, actual) -> report(file, actual, remedy));
        } catch (RuntimeException e) {
            String say = e instanceof Complaint ? e.getMessage() : "the translation broke off (" + e + ").";
            Path input = expected.sample().input();
            problems.add(input, 0, say + " './brygga try " + connector + " FILE --verbose' shows where.");
        }
    }

    private void report(Path file, String actual, String remedy) {
        if (actual == null) {
            problems.add(file, 0, "nothing comes out of the input that belongs into this file." + remedy);
        } else if (Files.notExists(file)) {
            problems.add(file, 0, "the file is missing." + remedy);
        } else {
            problems.add(
                    file,
                    FirstDifference.line(file, actual),
                    "what comes out of the input differs from here on." + remedy);
        }
    }
}
