package se.brygga.app.camel;

import se.brygga.app.delivery.NotProven;

/** Names a passing failure by a short code that is safe to log and to keep. */
final class TransientFailures {

    private TransientFailures() {}

    static String code(Exception failure) {
        if (failure instanceof NotProven notProven) {
            return notProven.code();
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
