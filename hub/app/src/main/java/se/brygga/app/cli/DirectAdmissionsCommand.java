package se.brygga.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.brygga.coordination.model.DirectShares;
import se.brygga.coordination.model.UnplannedAdmission;

/** Prints measure M4: how many of the unplanned admissions of enrolled persons were direct ones. */
@Command(
        name = "direct-admissions",
        description = "Print the share of direct admissions (M4) by unit of the hospital, care model and month.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "1:the record cannot be read", "2:wrong usage"},
        footerHeading = "%nExample:%n",
        footer = {"  ./brygga measure direct-admissions --from 2026-10-01 --to 2026-11-30"})
final class DirectAdmissionsCommand implements Callable<Integer> {

    private static final String ROW = "%-8s %-24s %-26s %10s %8s %8s %12s%n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private MeasureCommand.Place place;

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "First day of a month: 2026-10-01.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", required = true, description = "Last day of a month: 2026-11-30.")
    private LocalDate to;

    @Override
    public Integer call() {
        if (from.getDayOfMonth() != 1 || to.getDayOfMonth() != to.lengthOfMonth() || to.isBefore(from)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name whole months: --from the first day of one, --to the last day of the same or a later one."
                            + " Two periods that differ by a day would show what happened on that day to one person.");
        }
        DirectShares shares = new DirectShares();
        place.files(
                place.house(),
                from,
                to,
                file -> shares.add(UnplannedAdmission.all(file).stream()
                        .filter(one -> isWithin(one.month()))
                        .toList()));
        print(shares);
        return 0;
    }

    private boolean isWithin(YearMonth month) {
        return !month.isBefore(YearMonth.from(from)) && !month.isAfter(YearMonth.from(to));
    }

    private void print(DirectShares shares) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("M4, share of direct admissions, " + from + " to " + to + ", by month of admission.");
        out.println("  share = direct / unplanned: admissions of persons who were enrolled in the care model then."
                + " Planned ones are left out.");
        out.println("  direct = by the provider that had accepted a request, in the time it gave, past the emergency"
                + " department.");
        out.println("  not said = of the unplanned, those of which the hospital did not say whether they were planned:"
                + " missing data, counted as unplanned.");
        out.println("  <5 = about 1 to 4 persons. hidden = a number that would tell one of 1 to 4 persons.");
        out.println();
        if (shares.figures().isEmpty()) {
            out.println("No unplanned admission of an enrolled person.");
        } else {
            out.printf(ROW, "month", "unit", "care model", "unplanned", "direct", "share", "not said");
            shares.figures()
                    .forEach((group, of) -> out.printf(
                            ROW,
                            group.month(),
                            group.unit(),
                            group.model(),
                            of.direct().whole(),
                            of.direct().count(),
                            of.direct().percent(),
                            of.unsaid().percent()));
        }
        out.flush();
    }
}
