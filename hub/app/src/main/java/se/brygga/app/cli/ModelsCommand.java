package se.brygga.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.brygga.app.config.CareModelFiles;
import se.brygga.app.config.Nearest;
import se.brygga.coordination.model.CareModel;
import se.brygga.coordination.model.ModelPage;

/** Shows the care models to a process leader. */
@Command(
        name = "models",
        description = "List the care models of this installation, or print one as a page to read.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "1:there is no such model, or one has errors", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  ./brygga models", "  ./brygga models trygg-hemgang --language en"})
final class ModelsCommand implements Callable<Integer> {

    /** The languages that the models are written in. */
    enum Language {
        sv,
        en
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The model; without it, all are listed.")
    private String name;

    @Option(
            names = "--language",
            paramLabel = "sv|en",
            description = "Swedish or English; ${DEFAULT-VALUE} if not given.",
            defaultValue = "sv")
    private Language language;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<CareModel> models = CareModelFiles.load(Commands.root());
        if (name == null) {
            models.forEach(model ->
                    out.printf("%-28s %s%n", model.code(), model.title().in(language.name())));
            return 0;
        }
        CareModel model = models.stream()
                .filter(one -> one.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new Complaint("There is no care model '" + name + "'. "
                        + Nearest.advice(
                                name, models.stream().map(CareModel::code).toList())));
        out.print(ModelPage.text(model, language.name()));
        out.flush();
        return 0;
    }
}
