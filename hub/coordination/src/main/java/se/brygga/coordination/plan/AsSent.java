package se.brygga.coordination.plan;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.fhir.Canonical;

/**
 * Marks the frames and contributions of joint plans as systems have sent them. They stay in the record beside what coordination
 * keeps of them, so that nothing is lost; readers get what is kept (domain.md 7).
 */
public final class AsSent {

    private static final String CODE = "as-sent";

    private AsSent() {}

    /** Returns true if this is a frame or contribution, or what came with it, as a system has sent it. */
    public static boolean is(Resource resource) {
        return resource.hasMeta()
                && resource.getMeta().getTag().stream()
                        .anyMatch(tag -> Canonical.MESSAGE.equals(tag.getSystem()) && CODE.equals(tag.getCode()));
    }

    /** Returns a message with the mark on what of it is the paper of a joint plan. */
    static Sent marked(Sent sent) {
        Map<Resource, Boolean> papers = new IdentityHashMap<>();
        PlanStep.of(sent).stream()
                .filter(step -> step.kind() != PlanStep.Kind.CALL)
                .forEach(step -> step.content().forEach(one -> papers.put(one, true)));
        if (papers.isEmpty()) {
            return sent;
        }
        List<Resource> kept = sent.resources().stream()
                .map(one -> papers.containsKey(one) ? marked(one) : one)
                .toList();
        return sent.with(kept);
    }

    private static Resource marked(Resource resource) {
        Resource copy = resource.copy();
        copy.getMeta().addTag().setSystem(Canonical.MESSAGE).setCode(CODE);
        return copy;
    }
}
