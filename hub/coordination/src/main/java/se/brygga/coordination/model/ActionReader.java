package se.brygga.coordination.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.TriggerDefinition;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.First;

/** Reads one action of a care model and says what is wrong in it, so that its author can mend it. Used once. */
final class ActionReader {

    private final String model;
    private final PlanDefinitionActionComponent action;
    private final List<ModelProblem> problems;
    private final int before;

    ActionReader(String model, PlanDefinitionActionComponent action, List<ModelProblem> problems) {
        this.model = model;
        this.action = action;
        this.problems = problems;
        this.before = problems.size();
    }

    /** Returns the action; null if something is wrong in it. */
    ModelAction read() {
        if (action.hasCondition() || action.hasDynamicValue() || action.hasAction() || action.hasDefinition()) {
            add(
                    "MODEL-13",
                    "har ett villkor, ett uttryck eller en underåtgärd. Ta bort det: en modell har bara händelser, tal och roller.");
        }
        Words title = Bilingual.words(action.getTitleElement());
        Words text = Bilingual.words(action.getDescriptionElement());
        if (title == null || text == null) {
            add(
                    "MODEL-06",
                    "saknar namn eller text. Skriv title och description på svenska, med översättning till engelska.");
        }
        ModelAction.Kind kind = kind();
        ModelTrigger trigger = trigger();
        TeamRole role = role();
        Due due = new DueReader(action, this::add).read(kind);
        TeamRole escalation = escalation();
        String priority = action.hasPriority() ? action.getPriority().toCode() : "routine";
        return problems.size() > before
                ? null
                : new ModelAction(action.getId(), kind, title, text, trigger, role, due, priority, escalation);
    }

    private ModelAction.Kind kind() {
        String code = action.getCode().stream()
                .flatMap(concept -> concept.getCoding().stream())
                .map(Coding::getCode)
                .findFirst()
                .orElse("");
        Optional<ModelAction.Kind> kind = Arrays.stream(ModelAction.Kind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
        if (kind.isEmpty()) {
            add("MODEL-07", "är varken uppgift eller meddelande. Skriv code 'task' eller 'message'.");
        }
        return kind.orElse(null);
    }

    private ModelTrigger trigger() {
        TriggerDefinition trigger = First.of(action.getTrigger()).orElseGet(TriggerDefinition::new);
        Optional<TriggerEvent> event = TriggerEvent.of("" + trigger.getName());
        if (event.isEmpty() || action.getTrigger().size() > 1) {
            add(
                    "MODEL-08",
                    "ska ha en händelse som finns, inte '" + trigger.getName() + "'. Välj en av: " + events() + ".");
            return null;
        }
        int limit = limit(trigger);
        if (event.get().needsLimit() && limit < 1) {
            add(
                    "MODEL-09",
                    "saknar tal till händelsen '" + trigger.getName()
                            + "'. Skriv tillägget trigger-limit med ett tal från 1.");
        } else if (!event.get().needsLimit() && limit != 0) {
            add(
                    "MODEL-09",
                    "har ett tal till händelsen '" + trigger.getName()
                            + "', som inget tal har. Ta bort trigger-limit.");
        }
        return new ModelTrigger(event.get(), limit);
    }

    private static int limit(TriggerDefinition trigger) {
        Extension limit = trigger.getExtensionByUrl(Canonical.TRIGGER_LIMIT);
        String number = limit == null || limit.getValue() == null
                ? "0"
                : limit.getValue().primitiveValue();
        return number != null && number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
    }

    private TeamRole role() {
        String code = First.of(action.getParticipant())
                .map(one -> First.code(one.getRole()))
                .orElse(null);
        if (action.getParticipant().size() > 1) {
            add("MODEL-10", "riktar sig till flera roller. Skriv en åtgärd för varje roll.");
        }
        return role("MODEL-10", code, "riktar sig till rollen");
    }

    private TeamRole escalation() {
        Extension escalation = action.getExtensionByUrl(Canonical.ESCALATION_ROLE);
        if (escalation == null) {
            return null;
        }
        String code =
                escalation.getValue() == null ? null : escalation.getValue().primitiveValue();
        return role("MODEL-12", code, "ska vid försening gå till rollen");
    }

    private TeamRole role(String problem, String code, String what) {
        Optional<TeamRole> role = TeamRole.of("" + code);
        if (role.isEmpty()) {
            add(problem, what + " '" + code + "' som ingen kan ha i ett team. Välj en av: " + roles() + ".");
        }
        return role.orElse(null);
    }

    private static String events() {
        return Arrays.stream(TriggerEvent.values()).map(TriggerEvent::code).collect(Collectors.joining(", "));
    }

    private static String roles() {
        return Arrays.stream(TeamRole.values()).map(TeamRole::code).collect(Collectors.joining(", "));
    }

    private void add(String code, String text) {
        problems.add(new ModelProblem(
                model, action.getId(), code, "Åtgärden '" + action.getId() + "' i modellen '" + model + "' " + text));
    }
}
