package se.brygga.core.identifier;

/**
 * An identifier of a person in its canonical system (see {@link IdentifierSystems}).
 *
 * <p>{@link #toString()} hides the value, so that it cannot slip into a log line.
 */
public record PersonIdentifier(String system, String value) {

    @Override
    public String toString() {
        return system + "|…";
    }
}
