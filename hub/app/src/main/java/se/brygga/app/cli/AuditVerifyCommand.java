package se.brygga.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.brygga.app.audit.ChainFault;
import se.brygga.app.audit.ChainVerification;
import se.brygga.app.audit.HeadsFile;

/** Verifies the whole audit log against itself and against its signed heads. */
@Command(
        name = "verify",
        description = "Verify each entry of the audit log against the one before it and against the signed heads.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the log is whole", "1:it is not, or it cannot be read", "2:wrong usage"})
final class AuditVerifyCommand implements Callable<Integer> {

    private static final long SAY_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    @Spec
    private CommandSpec spec;

    @Mixin
    private AuditCommand.Place place;

    @Override
    public Integer call() {
        return place.with(this::verify);
    }

    private int verify(AuditCommand.Opened opened) {
        // Before the log, so that no head is newer than what is read of the log.
        HeadsFile.Content heads = opened.heads().read();
        ChainVerification.Result result = ChainVerification.verify(opened.chain(), heads, progress());
        PrintWriter out = spec.commandLine().getOut();
        out.println(result.entries() + (result.entries() == 1 ? " entry" : " entries")
                + (result.first() == null ? "" : " from " + result.first() + " to " + result.last())
                + ", " + Count.of(result.heads(), "signed head") + " in "
                + opened.heads().path());
        result.fault().ifPresentOrElse(fault -> tell(out, fault), () -> out.println("OK: the audit log is whole."));
        if (!heads.unread().isEmpty()) {
            out.println(
                    "Left out of the heads file: " + Count.of(heads.unread().size(), "line") + ", the first is line "
                            + heads.unread().get(0)
                            + ". This installation signed that in the form of another version of the hub;"
                            + " verify with that version too.");
        }
        if (result.fault().isEmpty() && result.heads() == 0 && result.entries() > 0) {
            out.println("No head was signed yet, so a log that was rewritten whole would not be noticed."
                    + " Was the file of the heads lost? Name another place with --heads FILE.");
        }
        return result.fault().isEmpty() ? 0 : 1;
    }

    private static void tell(PrintWriter out, ChainFault fault) {
        boolean foreign = fault.kind() == ChainFault.Kind.HEADS_FOREIGN;
        boolean line = foreign || fault.kind() == ChainFault.Kind.HEAD_FORGED;
        out.println("BROKEN at " + (line ? "line " : "entry ") + fault.sequence() + ": "
                + fault.kind().meaning() + " (" + fault.kind() + ").");
        if (foreign) {
            out.println(
                    "Most often it is the file of another installation, or the file 'secret' of the home folder was"
                            + " replaced: name the right ones with --heads and --home. If they are right, the file was forged.");
        }
        out.println("Keep the database and the heads file as they are, copy both for the investigation, find out who"
                + " could write there, and tell whoever is responsible for information security.");
    }

    private LongConsumer progress() {
        PrintWriter err = spec.commandLine().getErr();
        long[] said = {System.nanoTime()};
        return sequence -> {
            long now = System.nanoTime();
            if (now - said[0] > SAY_EVERY_NANOS) {
                said[0] = now;
                err.println("verified up to entry " + sequence);
                err.flush();
            }
        };
    }
}
