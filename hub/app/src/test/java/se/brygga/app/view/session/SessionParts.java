package se.brygga.app.view.session;

import java.util.Arrays;
import java.util.stream.Stream;

/** What a hub of tests needs so that views can be opened in it, for tests of other rooms. */
public final class SessionParts {

    private SessionParts() {}

    /** Returns these classes with those of sessions. */
    public static Class<?>[] with(Class<?>... more) {
        return Stream.concat(
                        Stream.of(
                                SessionWiring.class,
                                AlivePage.class,
                                ViewRefusals.class,
                                LogOut.class,
                                PageToken.class),
                        Arrays.stream(more))
                .toArray(Class<?>[]::new);
    }
}
