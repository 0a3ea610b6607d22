package se.brygga.app.config;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.PlanDefinition;
import se.brygga.coordination.model.CareModel;
import se.brygga.coordination.model.CareModelCheck;
import se.brygga.coordination.model.ModelProblem;

/**
 * Reads the care models: those of fhir-profiles/plan-definitions, and those of the installation in config/care-models. A file of
 * the installation with the name of a packaged one takes its place.
 */
public final class CareModelFiles {

    /** Folder of the installation's own models. */
    public static final String OWN = "config/care-models";

    private static final String PACKAGED = "plan-definitions/";

    private final Problems problems;
    private final IParser parser = FhirContext.forR4Cached().newJsonParser();
    private final Map<String, Written> files = new LinkedHashMap<>();

    private record Written(Path path, String text, PlanDefinition plan) {}

    private CareModelFiles(Problems problems) {
        this.problems = problems;
        parser.setParserErrorHandler(new StrictErrorHandler());
    }

    /** Returns the models that can be used; what is wrong in the others goes to {@code problems}. */
    public static List<CareModel> read(Problems problems) {
        return new CareModelFiles(problems).read();
    }

    /** As {@link #read}; throws {@link BadConfiguration} with everything that is wrong. */
    public static List<CareModel> load(Path root) {
        Problems problems = new Problems(root);
        List<CareModel> models = read(problems);
        if (problems.count() > 0) {
            throw new BadConfiguration(problems.all());
        }
        return models;
    }

    private List<CareModel> read() {
        packaged("index.txt").lines().forEach(name -> {
            Path path = problems.root().resolve("fhir-profiles").resolve(PACKAGED + name);
            add(name, path, packaged(name));
        });
        own().forEach(file -> Utf8Text.read(file, problems)
                .ifPresent(text -> add(file.getFileName().toString(), file, text)));
        List<PlanDefinition> plans = files.values().stream().map(Written::plan).toList();
        List<ModelProblem> wrong = CareModelCheck.problems(plans);
        wrong.forEach(this::problem);
        Set<String> bad = wrong.stream().map(ModelProblem::model).collect(Collectors.toSet());
        return plans.stream()
                .filter(plan -> !bad.contains(plan.getIdElement().getIdPart()))
                .map(CareModel::read)
                .toList();
    }

    private void add(String name, Path path, String text) {
        plan(path, text).ifPresent(plan -> {
            if (!name.equals(plan.getIdElement().getIdPart() + ".json")) {
                problems.add(
                        path,
                        line(text, plan.getIdElement().getIdPart()),
                        "id ska vara filens namn utan '.json'. Ändra det ena.");
            } else {
                files.put(name, new Written(path, text, plan));
            }
        });
    }

    private Optional<PlanDefinition> plan(Path path, String text) {
        try {
            IBaseResource resource = parser.parseResource(text);
            if (resource instanceof PlanDefinition plan) {
                return Optional.of(plan);
            }
            problems.add(
                    path,
                    1,
                    "här ska stå en PlanDefinition, inte " + resource.fhirType()
                            + ". Flytta filen eller skriv om den.");
        } catch (DataFormatException e) {
            problems.add(
                    path,
                    0,
                    "filen går inte att läsa som FHIR (JSON): " + e.getMessage()
                            + ". Rätta stället, eller börja om från en modell som fungerar.");
        }
        return Optional.empty();
    }

    private void problem(ModelProblem problem) {
        Written file = files.get(problem.model() + ".json");
        problems.add(file.path(), line(file.text(), problem.action()), problem.toString());
    }

    /** Returns the line on which an id stands; 0 if there is none. */
    private static int line(String text, String id) {
        List<String> lines = text.lines().toList();
        for (int i = 0; id != null && i < lines.size(); i++) {
            if (lines.get(i).replace(" ", "").contains("\"id\":\"" + id + "\"")) {
                return i + 1;
            }
        }
        return 0;
    }

    private List<Path> own() {
        Path folder = problems.root().resolve(OWN);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return new ArrayList<>(entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            problems.add(folder, 0, "the folder cannot be read. Check that this user may read it.");
            return List.of();
        }
    }

    private static String packaged(String name) {
        try (InputStream in = CareModelFiles.class.getClassLoader().getResourceAsStream(PACKAGED + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(PACKAGED + name, e);
        }
    }
}
