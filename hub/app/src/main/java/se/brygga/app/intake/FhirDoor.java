package se.brygga.app.intake;

/**
 * Takes what a custodian's own system posts to the FHIR base: transactions, batches of writes, messages. The route of its
 * connector does the work.
 */
public interface FhirDoor {

    /**
     * Takes a body and returns the answer.
     *
     * @param connector id of the connector that the caller was authenticated as
     * @param path empty for the base, {@code $process-message} for a message
     */
    Answer take(String connector, String path, byte[] body, String contentType, String accept);

    /** What goes back; the body is empty if there is none. */
    record Answer(int status, String contentType, byte[] body) {}
}
