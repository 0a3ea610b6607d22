package se.brygga.simulators.municipality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where a system keeps the notifications it took, in the order of arrival. Safe for use by many threads. */
public final class NotificationBook {

    private static final int OK = 200;
    private static final int NOT_UNDERSTOOD = 400;

    private final List<Notification> taken = new ArrayList<>();
    private int status = OK;

    /** Lets the system answer every notification with this status from now on; it keeps those that it answers with 2xx. */
    public synchronized void answer(int next) {
        status = next;
    }

    /** Returns all that were taken for a subscription. */
    public synchronized List<Notification> of(String subscription) {
        return taken.stream()
                .filter(one -> one.subscription().equals(subscription))
                .toList();
    }

    synchronized HttpReply take(HttpRequest request) {
        if (status / 100 != 2) {
            return HttpReply.of(status, "");
        }
        try {
            taken.add(Notification.read(request.body()));
            return HttpReply.of(status, "");
        } catch (IOException e) {
            return HttpReply.of(NOT_UNDERSTOOD, "");
        }
    }
}
