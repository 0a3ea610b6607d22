package se.brygga.coordination.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.UsageContext;
import se.brygga.core.fhir.Canonical;

/** Reads a care model from its PlanDefinition and gathers what is wrong in it. Used once. */
final class ModelReader {

    private final PlanDefinition plan;
    private final String name;
    private final List<ModelProblem> problems = new ArrayList<>();

    ModelReader(PlanDefinition plan) {
        this.plan = plan;
        this.name = plan.hasId() ? plan.getIdElement().getIdPart() : "" + plan.getName();
    }

    /** Returns the model; of use only if there are no problems. */
    CareModel read() {
        String code = code();
        Words title = Bilingual.words(plan.getTitleElement());
        Words about = Bilingual.words(plan.getDescriptionElement());
        Words target = target();
        if (code == null) {
            add("MODEL-01", "saknar kod. Skriv useContext 'program' med en kod ur kodsystemet care-model.");
        }
        if (title == null || about == null) {
            add(
                    "MODEL-02",
                    "saknar namn eller beskrivning. Skriv title och description på svenska, med översättning till engelska.");
        }
        if (target == null) {
            add(
                    "MODEL-03",
                    "säger inte för vem den är. Skriv useContext 'focus' med målgruppen på svenska och engelska.");
        }
        if (!plan.hasAction()) {
            add("MODEL-04", "har inga åtgärder. Skriv minst en action.");
        }
        List<ModelAction> actions = actions();
        return new CareModel(code, plan.getUrl(), title, about, target, actions);
    }

    List<ModelProblem> problems() {
        return problems;
    }

    private List<ModelAction> actions() {
        Set<String> ids = new HashSet<>();
        List<ModelAction> actions = new ArrayList<>();
        for (PlanDefinitionActionComponent action : plan.getAction()) {
            if (action.getId() == null || !ids.add(action.getId())) {
                add(
                        "MODEL-05",
                        action.getId() == null
                                ? "har en åtgärd utan id. Ge varje action ett eget id, till exempel 'hembesok'."
                                : "har två åtgärder med id '" + action.getId() + "'. Ge den ena ett annat id.");
                continue;
            }
            ActionReader reader = new ActionReader(name, action, problems);
            actions.add(reader.read());
        }
        List<ModelAction> read = actions.stream().filter(Objects::nonNull).toList();
        new Offsets(name, read, problems).check();
        return read;
    }

    private String code() {
        return context("program").getCoding().stream()
                .filter(coding -> Canonical.CARE_MODEL.equals(coding.getSystem()))
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Words target() {
        return Bilingual.words(context("focus").getTextElement());
    }

    private CodeableConcept context(String kind) {
        return plan.getUseContext().stream()
                .filter(context -> kind.equals(context.getCode().getCode()))
                .filter(UsageContext::hasValueCodeableConcept)
                .map(UsageContext::getValueCodeableConcept)
                .findFirst()
                .orElseGet(CodeableConcept::new);
    }

    private void add(String code, String text) {
        problems.add(new ModelProblem(name, null, code, "Modellen '" + name + "' " + text));
    }
}
