package se.brygga.simulators.municipality;

/** How the home-care system behaves. */
public enum Mode {
    /** Takes everything and says so. */
    UP,
    /** Nobody listens: connections are refused. */
    DOWN,
    /** Half of the answers fail, each time in another way; see {@link Fault}. */
    FAIL_HALF
}
