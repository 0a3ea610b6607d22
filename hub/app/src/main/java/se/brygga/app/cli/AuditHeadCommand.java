package se.brygga.app.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.brygga.app.audit.SignedHead;
import se.brygga.core.record.AuditLog;

/** Prints the signed end of the audit log, to be kept where nobody who writes the log can write. */
@Command(
        name = "head",
        description = "Print the end of the audit log, signed, as a line for a heads file. Keep it on another host.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "1:the log cannot be read", "2:wrong usage"})
final class AuditHeadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AuditCommand.Place place;

    @Override
    public Integer call() {
        return place.with(opened -> {
            AuditLog.Head end = opened.chain().walk(link -> false).end();
            spec.commandLine()
                    .getOut()
                    .println(SignedHead.end(Instant.now(), end).line(opened.key()));
            return 0;
        });
    }
}
