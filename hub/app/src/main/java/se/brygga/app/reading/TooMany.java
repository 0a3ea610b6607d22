package se.brygga.app.reading;

/** A unit has more of its own than can be read at once: the caller must ask for less. A part would look like the whole. */
public final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int most;

    TooMany(int most) {
        super("More than " + most);
        this.most = most;
    }

    /** Returns how many can be read at once. */
    public int most() {
        return most;
    }
}
