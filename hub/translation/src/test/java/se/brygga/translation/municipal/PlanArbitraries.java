package se.brygga.translation.municipal;

import static se.brygga.translation.municipal.FieldArbitraries.day;
import static se.brygga.translation.municipal.FieldArbitraries.id;
import static se.brygga.translation.municipal.FieldArbitraries.list;
import static se.brygga.translation.municipal.FieldArbitraries.text;
import static se.brygga.translation.municipal.FieldArbitraries.time;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Municipal messages by which parties work together: frames of joint plans and deviations. */
final class PlanArbitraries {

    private static final Arbitrary<String> YES_NO = Arbitraries.of("yes", "no");

    private PlanArbitraries() {}

    static Arbitrary<Map<String, Object>> jointPlan(boolean nested) {
        var plan = new MessageFields("jointPlan")
                .with("planId", id())
                .maybe("planVersion", Arbitraries.of("1", "12"))
                .with("type", Arbitraries.of("SIP", "SPU"))
                .with("title", text())
                .maybe("state", Arbitraries.of("draft", "called", "planning", "active", "completed"))
                .with("consent", Arbitraries.of("given", "refused", "withdrawn"))
                .maybe("consentOn", day(2025))
                .maybe("consentBy", unit())
                .maybe("responsible", unit())
                .maybe("from", day(2021))
                .maybe("to", day(2027))
                .maybe("followUpOn", day(2026))
                .with("personTookPart", YES_NO)
                .maybe("personReason", text())
                .maybe("measuresByOthers", list(text()))
                .maybe("municipalHealthCare", YES_NO)
                .maybe("compulsoryOpenCare", YES_NO)
                .maybe("goals", goals(nested))
                .maybe("activities", list(MessageArbitraries.activity(nested, false)));
        return plan.maybe("participants", list(participant(nested))).build();
    }

    static Arbitrary<Map<String, Object>> deviation() {
        return new MessageFields("deviation")
                .with("receiver", unit())
                .with("about", Arbitraries.of("message", "task", "stay", "plan"))
                .with("aboutId", id())
                .with("text", text())
                .with("answerBy", Arbitraries.oneOf(time(1_700_000_000L), day(2026)))
                .build();
    }

    /** Goals of one message have different ids. */
    static Arbitrary<List<Map<String, Object>>> goals(boolean nested) {
        return list(goal(nested)).filter(goals -> {
            List<Object> ids = goals.stream()
                    .map(goal -> goal.get("id"))
                    .filter(Objects::nonNull)
                    .toList();
            return Set.copyOf(ids).size() == ids.size();
        });
    }

    private static Arbitrary<Map<String, Object>> goal(boolean nested) {
        var goal = new MessageFields().with("text", text());
        return (nested ? goal.maybe("id", id()).maybe("outcome", Arbitraries.of("reached", "partly", "not")) : goal)
                .build();
    }

    static Arbitrary<String> unit() {
        return Arbitraries.of("SE2120009994-HTJ01", "SE2329990010-K01", "SE2120009986-HTJ01");
    }

    /** Ids of elements have no blanks. */
    static Arbitrary<String> elementId() {
        return Arbitraries.of("a1", "insats-7", "3f");
    }

    private static Arbitrary<Map<String, Object>> participant(boolean nested) {
        var participant = new MessageFields().with("unit", unit());
        return (nested ? participant.maybe("role", Arbitraries.of("inpatient-care", "social-services")) : participant)
                .build();
    }
}
