package se.brygga.app.cli;

import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.brygga.app.audit.HeadsFile;
import se.brygga.app.config.InstallationSecret;
import se.brygga.app.config.Settings;
import se.brygga.core.key.KeyedHash;
import se.brygga.record.JdbcAuditChain;

/** Looks at the audit log of a hub that runs or is stopped; changes nothing. */
@Command(
        name = "audit",
        description = "Look at the audit log, beside a running or a stopped hub. Changes nothing in it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditVerifyCommand.class, AuditHeadCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./brygga audit verify",
            "  ./brygga audit verify --home /srv/brygga --heads /mnt/other-host/audit-heads.txt",
            "  ./brygga audit head >> /mnt/other-host/audit-heads.txt",
            "",
            "A person's log extract is made over HTTP by somebody with the role AUDITOR: POST /audit/extract."
        })
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: verify or head.");
    }

    /** Where the log and its heads are, by the settings. */
    static final class Place {

        @Mixin
        private SettingsOptions options;

        @Option(
                names = "--heads",
                paramLabel = "FILE",
                description = "File with the signed heads (default: the setting brygga.audit.heads).")
        private Path heads;

        /** Opens log and heads for some work, and closes them. */
        int with(Function<Opened, Integer> work) {
            Path root = Commands.root();
            Settings settings = options.settings(root);
            Path home = RecordOfHome.existing(options.home(root));
            KeyedHash key = InstallationSecret.load(home);
            Path file = heads != null
                    ? heads.toAbsolutePath()
                    : settings.find("brygga.audit.heads").map(Path::of).orElse(home.resolve("audit-heads.txt"));
            try (JdbcAuditChain chain = JdbcAuditChain.open(RecordOfHome.settings(settings, home))) {
                return work.apply(new Opened(chain, new HeadsFile(file, key), key));
            }
        }
    }

    /** The log and its heads, opened. */
    record Opened(JdbcAuditChain chain, HeadsFile heads, KeyedHash key) {}
}
