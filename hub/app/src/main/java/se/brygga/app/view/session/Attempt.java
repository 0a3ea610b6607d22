package se.brygga.app.view.session;

/**
 * A login that has begun and is not over.
 *
 * @param server where the browser was sent
 * @param proof what its answer must fit
 * @param browser hash of the cookie of the browser that began it
 * @param framed true if it began in a frame
 * @param smart the record system's server, for a SMART launch; null for a login that a context waits for
 * @param launch the record system's word for the launch; null without
 * @param context that waits; null for a SMART launch, whose token tells it
 */
record Attempt(
        AuthorizationServer server,
        Proof proof,
        String browser,
        boolean framed,
        SmartServer smart,
        String launch,
        Context context) {}
