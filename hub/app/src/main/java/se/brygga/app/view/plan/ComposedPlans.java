package se.brygga.app.view.plan;

import java.util.List;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadPlan;

/** Composes the joint plans in what a caller has opened whole. */
@FunctionalInterface
public interface ComposedPlans {

    /** Returns them, the newest first; reads and logs nothing more of the person. */
    List<ReadPlan> in(Access access, PersonView view);
}
