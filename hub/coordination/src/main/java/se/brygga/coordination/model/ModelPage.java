package se.brygga.coordination.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a care model as a page that a process leader reads. */
public final class ModelPage {

    private static final Map<String, Words> PRIORITIES = Map.of(
            "urgent", new Words("brådskande", "urgent"),
            "asap", new Words("så snart som möjligt", "as soon as possible"),
            "stat", new Words("omedelbart", "immediately"));

    private final CareModel model;
    private final String language;
    private final StringBuilder page = new StringBuilder();

    private ModelPage(CareModel model, String language) {
        this.model = model;
        this.language = language;
    }

    /** Returns the page in Swedish, or in English for {@code en}; each line ends with a line feed. */
    public static String text(CareModel model, String language) {
        return new ModelPage(model, language).text();
    }

    private String text() {
        line(model.title().in(language) + " (" + model.code() + ")");
        line(model.about().in(language));
        line("");
        line(say("För vem: ", "For whom: ") + model.target().in(language));
        line(say("Roller: ", "Roles: ") + roles());
        Map<TriggerEvent, Map<Integer, List<ModelAction>>> byTrigger = model.actions().stream()
                .collect(Collectors.groupingBy(
                        action -> action.trigger().event(),
                        TreeMap::new,
                        Collectors.groupingBy(action -> action.trigger().limit(), TreeMap::new, Collectors.toList())));
        byTrigger.values().stream().flatMap(limits -> limits.values().stream()).forEach(this::trigger);
        return page.toString();
    }

    private void trigger(List<ModelAction> actions) {
        line("");
        line(actions.get(0).trigger().words().in(language));
        for (ModelAction action : actions) {
            String role = action.role().words().in(language);
            line("  - " + role + ": " + action.title().in(language) + " (" + when(action) + ")");
            line("      " + action.text().in(language));
            if (action.escalation() != null) {
                line("      " + say("Vid försening: ", "If late: ")
                        + action.escalation().words().in(language));
            }
        }
    }

    private String when(ModelAction action) {
        String when = action.kind() == ModelAction.Kind.MESSAGE
                ? say("meddelande genast", "message at once")
                : due(action.due());
        Words priority = PRIORITIES.get(action.priority());
        return priority == null ? when : when + ", " + priority.in(language);
    }

    private String due(Due due) {
        if (due instanceof Due.Within within) {
            return say("inom ", "within ") + within.offset().words().in(language);
        }
        if (due instanceof Due.AfterAction after) {
            String other = model.action(after.action()).title().in(language);
            return after.offset().words().in(language) + say(" efter '", " after '") + other + "'";
        }
        return due instanceof Due.SameDay
                ? say("samma dag", "the same day")
                : say("senast nästa vardag kl. 12", "by noon of the next weekday");
    }

    private String roles() {
        return model.actions().stream()
                .map(ModelAction::role)
                .distinct()
                .sorted()
                .map(role -> role.words().in(language))
                .collect(Collectors.joining(", "));
    }

    private String say(String swedish, String english) {
        return new Words(swedish, english).in(language);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
