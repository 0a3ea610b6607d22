package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanPapers.activity;
import static se.brygga.coordination.plan.PlanPapers.contribution;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hl7.fhir.r4.model.CarePlan;

/** What holds for a joint plan whatever is sent and in whatever order the bodies send. */
class PlanOrderTest {

    private static final List<String> UNITS = List.of(CARE_CENTRE, NURSING, HOME_CARE);
    private static final List<String> OPERATIONS = List.of("add", "change", "end");

    /** One contribution: who, what it does, to which of a few activities. */
    record Written(String unit, String operation, String text) {

        static Written of(int code) {
            return new Written(UNITS.get(code % 3), OPERATIONS.get(code / 3 % 3), "Insats " + code / 9 % 3);
        }

        CarePlan paper(int version) {
            return contribution(version, plan -> activity(plan, operation, text));
        }
    }

    @Property(tries = 60)
    void theOrderBetweenBodiesDoesNotShow(
            @ForAll @Size(max = 12) List<@IntRange(max = 26) Integer> codes, @ForAll int seed) {
        List<Written> written = codes.stream().map(Written::of).toList();

        assertThat(content(send(interleaved(written, seed)))).isEqualTo(content(send(written)));
    }

    @Property(tries = 60)
    void nobodyChangesThePartOfAnother(@ForAll @Size(max = 12) List<@IntRange(max = 26) Integer> codes) {
        PlanScript script = PlanScript.upTo(JointPlanState.PLANNING);
        for (Written written : codes.stream().map(Written::of).toList()) {
            Map<String, List<String>> before = content(script);
            sendOne(script, written);
            Map<String, List<String>> after = content(script);
            String own = script.file.provider(written.unit());
            before.remove(own);
            after.remove(own);
            assertThat(after).isEqualTo(before);
        }
    }

    /** Mixes the bodies anew and keeps the order within each. */
    private static List<Written> interleaved(List<Written> written, int seed) {
        List<String> turns = new ArrayList<>(written.stream().map(Written::unit).toList());
        Collections.shuffle(turns, new Random(seed));
        Map<String, List<Written>> left = new HashMap<>();
        written.forEach(one ->
                left.computeIfAbsent(one.unit(), unit -> new ArrayList<>()).add(one));
        return turns.stream().map(unit -> left.get(unit).remove(0)).toList();
    }

    private static PlanScript send(List<Written> written) {
        PlanScript script = PlanScript.upTo(JointPlanState.PLANNING);
        written.forEach(one -> sendOne(script, one));
        return script;
    }

    private static void sendOne(PlanScript script, Written written) {
        if (script.judges(written.unit(), written.paper(script.version())).isEmpty()) {
            script.takes(written.unit(), written.paper(script.version()));
        }
    }

    private static Map<String, List<String>> content(PlanScript script) {
        Map<String, List<String>> parts = new HashMap<>();
        script.plan().parts().current().forEach(activity -> parts.computeIfAbsent(
                        activity.body().provider(), body -> new ArrayList<>())
                .add(activity.body().unit() + " " + activity.text()));
        return parts;
    }
}
