package se.brygga.app.cli;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** Calls the simulated neighbours, which are not in the product's jar but beside it. */
final class Simulators {

    private Simulators() {}

    /** Runs the main method of a class of the simulators; its exceptions come through. */
    static void main(String name, List<String> arguments) throws Exception {
        try {
            Class.forName("se.brygga.simulators." + name)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (ClassNotFoundException e) {
            throw new Complaint(
                    "The simulated neighbours are not here. Start this with ./brygga in a clone of Brygga.", e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
