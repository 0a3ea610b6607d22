package se.brygga.app.cli;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.brygga.access.reader.Bodies;
import se.brygga.app.casework.CaseFileOf;
import se.brygga.app.casework.Office;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.InstallationSecret;
import se.brygga.app.config.Settings;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.time.SwedishTime;
import se.brygga.record.JdbcPersonsInTurn;

/** Counts what the record holds, beside a hub that runs or is stopped; changes nothing and names nobody (domain.md 6 and 9). */
@Command(
        name = "measure",
        description = "Count what the record holds, beside a running or a stopped hub. Changes nothing, names nobody.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DirectAdmissionsCommand.class, LiabilityCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./brygga measure direct-admissions --from 2026-10-01 --to 2026-11-30",
            "  ./brygga measure liability --month 2026-10"
        })
final class MeasureCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    /** Where the record is, by the settings. */
    static final class Place {

        @Mixin
        private SettingsOptions options;

        /** Returns the files of the installation. */
        HouseConfiguration house() {
            return HouseConfiguration.load(Commands.root());
        }

        /** Shows the file of each person with a stay of which something happened on these days, one after another. */
        void files(HouseConfiguration house, LocalDate from, LocalDate to, Consumer<CaseFile> visitor) {
            Path root = Commands.root();
            Settings settings = options.settings(root);
            Path home = RecordOfHome.existing(options.home(root));
            var bodies = new Bodies(house.organisations(), house.access().authoritiesAreOne());
            var office = new Office(bodies, InstallationSecret.load(home), Clock.systemUTC());
            Instant now = office.clock().instant().truncatedTo(ChronoUnit.MICROS);
            try (JdbcPersonsInTurn persons =
                    JdbcPersonsInTurn.open(RecordOfHome.settings(settings, home), FhirContext.forR4Cached())) {
                persons.withStays(
                        from.atStartOfDay(SwedishTime.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(SwedishTime.ZONE).toInstant(),
                        (person, record) -> visitor.accept(new CaseFileOf(record, () -> person, now, office)));
            }
        }
    }
}
