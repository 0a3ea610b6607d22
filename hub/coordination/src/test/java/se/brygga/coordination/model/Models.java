package se.brygga.coordination.model;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;

/** The care models of fhir-profiles. */
final class Models {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private Models() {}

    static List<PlanDefinition> plans() {
        return text("plan-definitions/index.txt")
                .lines()
                .map(name -> (PlanDefinition) resource("plan-definitions/" + name))
                .toList();
    }

    static PlanDefinition plan(String code) {
        return (PlanDefinition) resource("plan-definitions/" + code + ".json");
    }

    static List<CareModel> all() {
        return plans().stream().map(CareModel::read).toList();
    }

    static Resource resource(String path) {
        return (Resource) FHIR.newJsonParser().parseResource(text(path));
    }

    private static String text(String path) {
        try (InputStream in = Models.class.getClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
