package se.brygga.simulators.hub;

/** The hub's process ended, or did not become healthy in time; the message holds the last lines that it wrote. */
public final class HubDidNotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what happened. */
    public HubDidNotStart(String message) {
        super(message);
    }
}
