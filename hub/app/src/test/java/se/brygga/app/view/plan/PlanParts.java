package se.brygga.app.view.plan;

import java.util.Arrays;
import java.util.stream.Stream;

/** What a hub of tests needs so that joint plans can be shown in it. */
public final class PlanParts {

    private PlanParts() {}

    /** Returns these classes with those of the page of the joint plan. */
    public static Class<?>[] with(Class<?>... more) {
        return Stream.concat(Stream.of(PlanController.class, PlanPages.class), Arrays.stream(more))
                .toArray(Class<?>[]::new);
    }
}
