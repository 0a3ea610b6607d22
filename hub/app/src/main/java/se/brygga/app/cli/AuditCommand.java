package se.brygga.app.cli;

import java.nio.file.Files;
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
import se.brygga.app.config.Secrets;
import se.brygga.app.config.Settings;
import se.brygga.core.key.KeyedHash;
import se.brygga.record.JdbcAuditChain;
import se.brygga.record.RecordSettings;

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
            Path home = options.home(root);
            // Reading the secret would make one, and a log that was never written has nothing to verify.
            if (Files.notExists(home.resolve("secret"))) {
                throw new Complaint("There is no hub in " + home + ". Name its home folder with --home DIR.");
            }
            KeyedHash key = InstallationSecret.load(home);
            Path file = heads != null
                    ? heads.toAbsolutePath()
                    : settings.find("brygga.audit.heads").map(Path::of).orElse(home.resolve("audit-heads.txt"));
            try (JdbcAuditChain chain = JdbcAuditChain.open(record(settings, home))) {
                return work.apply(new Opened(chain, new HeadsFile(file, key), key));
            }
        }

        private static RecordSettings record(Settings settings, Path home) {
            Path file = home.resolve("record").resolve("brygga.db");
            String url = settings.find("brygga.record.url").orElse("jdbc:sqlite:" + file);
            if (url.equals("jdbc:sqlite:" + file) && Files.notExists(file)) {
                throw new Complaint("There is no record in " + file + ". Name the hub's home folder with --home DIR.");
            }
            String username = settings.find("brygga.record.username").orElse("");
            String password = settings.find("brygga.record.password-file")
                    .map(secret -> Secrets.read(secret, "brygga.record.password-file"))
                    .orElse("");
            return new RecordSettings(url, username, password, 1);
        }
    }

    /** The log and its heads, opened. */
    record Opened(JdbcAuditChain chain, HeadsFile heads, KeyedHash key) {}
}
