package se.brygga.app.cli;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.coordination.discharge.DischargeSettings;
import se.brygga.coordination.discharge.MonthOfLiability;
import se.brygga.coordination.discharge.MonthlyAverage;
import se.brygga.core.time.SwedishTime;

/** Prints what each municipality pays for the stays that ended in a month (UTS 4:5 and chapter 5; domain.md 6). */
@Command(
        name = "liability",
        description = "Print what each municipality pays for the stays that ended in a month, by config/discharge.yml.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "1:the record cannot be read", "2:wrong usage"},
        footerHeading = "%nExample:%n",
        footer = {"  ./brygga measure liability --month 2026-10"})
final class LiabilityCommand implements Callable<Integer> {

    private static final String ROW = "%-12s %8s %8s %8s %12s %8s%n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private MeasureCommand.Place place;

    @Option(names = "--month", paramLabel = "MONTH", required = true, description = "The month: 2026-10.")
    private YearMonth month;

    @Override
    public Integer call() {
        HouseConfiguration house = place.house();
        DischargeSettings settings = house.discharge().settings();
        MonthOfLiability liability = new MonthOfLiability(settings, month);
        place.files(house, month.atDay(1), month.atEndOfMonth(), liability::add);
        print(settings, liability);
        return 0;
    }

    private void print(DischargeSettings settings, MonthOfLiability liability) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Payment liability for stays that ended in " + month + ", by the municipality that pays.");
        if (!month.isBefore(YearMonth.now(SwedishTime.ZONE))) {
            out.println("  The month is not over: more stays can end in it.");
        }
        out.println("  stays = of persons who had been ready for discharge. open = of these, not counted yet:"
                + " somebody can still act in time.");
        out.println("  " + policy(settings));
        out.println("  A basis for an invoice, so exact: small numbers tell about single persons. Not for publishing.");
        out.println();
        if (liability.shares().isEmpty()) {
            out.println("No stay of a person who had been ready for discharge ended in the month.");
        } else {
            out.printf(ROW, "municipality", "stays", "days", "to pay", "kronor", "open");
            liability.shares().forEach((payer, share) -> row(out, payer, share));
        }
        out.flush();
    }

    private static String policy(DischargeSettings settings) {
        return settings.policy() == DischargeSettings.Policy.MONTHLY_AVERAGE
                ? "MONTHLY_AVERAGE: days from ready to leaving; to pay = what is above " + settings.targetDays()
                        + " days for each stay."
                : "INDIVIDUAL_STATUTORY: days = liable days of each stay by chapter 5 of lag 2017:612.";
    }

    private static void row(PrintWriter out, String payer, MonthOfLiability.Share share) {
        MonthlyAverage.Bill bill = share.bill();
        Object kronor = bill.amount() == null ? "no rate" : bill.amount();
        out.printf(ROW, payer, bill.persons() + share.open(), bill.days(), bill.billable(), kronor, share.open());
    }
}
