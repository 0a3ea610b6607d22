package se.brygga.app.pipeline;

/** Says in a sentence why a message was not passed on. */
final class Reasons {

    private Reasons() {}

    static String text(String reason) {
        return switch (reason) {
            case "RECEIVER_UNKNOWN" -> "Nobody here knows the receiver. Look up its HSA-id";
            case "NOT_CONNECTED" -> "The receiver has no system that the hub reaches. Tell it in another way";
            case "PROTECTED_IDENTITY" ->
                "The person has a protected identity: nothing was sent. Tell the receiver by hand";
            case "TYPE_NOT_TAKEN" -> "The receiver's system does not take such messages. Tell it in another way";
            case "NO_RECEIPT" ->
                "The receiver's system does not answer. Send the message again, or tell it in another way";
            default -> "The receiver does not take the message";
        };
    }
}
