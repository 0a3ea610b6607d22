package se.brygga.app.deskwork;

/** What a small hub needs to take the forms of a desk. */
public final class DeskClasses {

    private DeskClasses() {}

    /** Returns them. */
    public static Class<?>[] all() {
        return new Class<?>[] {DeskController.class, DeskActs.class};
    }
}
