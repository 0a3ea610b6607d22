package se.brygga.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.brygga.core.connector.Connector;
import se.brygga.core.message.Refusal;

/** Translates a file without side effects. */
@Command(
        name = "try",
        description =
                "Translate a file as the hub would, without a running hub and without side effects. FHIR JSON goes"
                        + " to standard output; what became of each field goes to standard error, unmapped fields first.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:translated", "1:refused or not translatable; place and code are printed", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./brygga try mellanland-ehr adt.hl7",
            "  ./brygga try akerby-homecare decision.json > decision.fhir.json",
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

    @Override
    public Integer call() {
        Connector system = Connectors.named(connector, Commands.root());
        Translation translation = Translation.of(EngineersFile.read(file, system), system);
        PrintWriter err = spec.commandLine().getErr();
        spec.commandLine().getOut().print(translation.json());
        spec.commandLine().getOut().flush();
        err.print(translation.losses());
        for (Refusal refusal : translation.refusals()) {
            err.println(file + ": " + refusal.place() + ": " + refusal.code() + ": " + refusal.text());
        }
        err.flush();
        return translation.refusals().isEmpty() ? 0 : 1;
    }
}
