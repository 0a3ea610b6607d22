package se.brygga.translation.hl7v2.intake;

import se.brygga.translation.hl7v2.message.Header;

/**
 * Which answer a sender wants: MSH-15 for accept, MSH-16 for application acknowledgements (HL7 v2.5.1, 2.9.2 and 2.9.3).
 *
 * <p>Both empty is original mode. So is an application acknowledgement without an accept acknowledgement: the standard calls
 * the two equal.
 */
record AcknowledgementMode(String accept, String application) {

    static AcknowledgementMode of(Header header) {
        return new AcknowledgementMode(
                header.component(15, 1).strip(), header.component(16, 1).strip());
    }

    /** Returns true if the answer has the codes CA, CE, CR. */
    boolean acceptCodes() {
        return !isNever(accept);
    }

    /** Returns true if the sender waits for this answer. */
    boolean wants(boolean positive) {
        if (accept.isEmpty() && application.isEmpty()) {
            return true;
        }
        return asks(acceptCodes() ? accept : application, positive);
    }

    /** Returns true if the sender waits for a second answer, when the message was worked on. */
    boolean wantsLater(boolean positive) {
        return acceptCodes() && asks(application, positive);
    }

    private static boolean asks(String type, boolean positive) {
        return switch (type) {
            case "", "NE" -> false;
            case "ER" -> !positive;
            case "SU" -> positive;
            default -> true;
        };
    }

    private static boolean isNever(String type) {
        return type.isEmpty() || type.equals("NE");
    }
}
