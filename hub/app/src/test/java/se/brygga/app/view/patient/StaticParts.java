package se.brygga.app.view.patient;

/** What a hub of tests needs to serve style and scripts, for tests of other rooms. */
public final class StaticParts {

    private StaticParts() {}

    /** Returns it. */
    public static Class<?> files() {
        return StaticFiles.class;
    }
}
