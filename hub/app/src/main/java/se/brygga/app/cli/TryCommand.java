package se.brygga.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.brygga.core.connector.Connector;
import se.brygga.core.message.Refusal;

/** Translates a file without side effects. */
@Command(
        name = "try",
        description =
                "Translate a file as the hub would, without a running hub and without side effects. FHIR JSON goes"
                        + " to standard output; what became of each field goes to standard error, unmapped fields first."
                        + " With --to it is what that system would get, and what became of each FHIR element on the way"
                        + " there.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:translated",
            "1:refused, not translatable, or not to be delivered there; place and code are printed",
            "2:wrong usage"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./brygga try mellanland-ehr adt.hl7",
            "  ./brygga try akerby-homecare decision.json > decision.fhir.json",
            "  ./brygga try akerby-homecare weight.json --to mellanland-ehr",
            "",
            "The ids in the output are those of the samples; an installation makes its own."
        })
final class TryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CONNECTOR", description = "Id of the connector, the name of its folder.")
    private String connector;

    @Parameters(index = "1", paramLabel = "FILE", description = "What the system sends, as a file.")
    private Path file;

    @Option(
            names = "--to",
            paramLabel = "CONNECTOR",
            description = "Show what this system would get of the message, instead of FHIR.")
    private String to;

    @Override
    public Integer call() {
        Path root = Commands.root();
        Connector system = Connectors.named(connector, root);
        Conversion conversion = to == null ? null : new Conversion(system, Connectors.named(to, root));
        Translation translation = Translation.of(EngineersFile.read(file, system), system);
        boolean done = conversion == null ? show(translation) : show(translation, conversion);
        PrintWriter err = spec.commandLine().getErr();
        for (Refusal refusal : translation.refusals()) {
            err.println(file + ": " + refusal.place() + ": " + refusal.code() + ": " + refusal.text());
        }
        err.flush();
        return done && translation.refusals().isEmpty() ? 0 : 1;
    }

    private boolean show(Translation translation) {
        spec.commandLine().getOut().print(translation.json());
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().print(translation.losses());
        return true;
    }

    private boolean show(Translation translation, Conversion conversion) {
        boolean all = true;
        for (Translation.Piece piece : translation.translated()) {
            Conversion.Outcome outcome = conversion.of(piece);
            spec.commandLine().getOut().print(outcome.text());
            spec.commandLine().getOut().flush();
            spec.commandLine().getErr().print(outcome.losses());
            if (!outcome.remark().isEmpty()) {
                spec.commandLine().getErr().println(file + ": " + outcome.remark());
            }
            all &= outcome.delivered();
        }
        return all;
    }
}
