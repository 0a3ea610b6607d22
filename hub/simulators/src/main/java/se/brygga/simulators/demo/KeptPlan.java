package se.brygga.simulators.demo;

import java.io.IOException;
import java.util.Comparator;
import org.hl7.fhir.r4.model.CarePlan;
import se.brygga.core.fhir.Canonical;

/** The joint plan as the hub keeps it for the primary care centre. */
final class KeptPlan {

    private final Scene scene;
    private final Papers papers;

    KeptPlan(Scene scene, Papers papers) {
        this.scene = scene;
        this.papers = papers;
    }

    /** Returns what an extension of the newest version says; {@code none} if there is no plan. */
    String says(String url, String none) throws IOException, InterruptedException {
        String person =
                scene.door().person(Neighbours.PRIMARY_CARE, papers.patient().getIdentifierFirstRep());
        return scene.door().own(Neighbours.PRIMARY_CARE, CarePlan.class, "?patient=" + person).stream()
                .filter(one -> one.getIdentifier().stream().anyMatch(papers.planId()::equalsDeep))
                .filter(one -> one.hasExtension(Canonical.PLAN_VERSION))
                .max(Comparator.comparingInt(one -> Integer.parseInt(value(one, Canonical.PLAN_VERSION))))
                .map(one -> value(one, url))
                .orElse(none);
    }

    private static String value(CarePlan plan, String url) {
        return plan.getExtensionByUrl(url).getValue().primitiveValue();
    }
}
