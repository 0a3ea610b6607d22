package se.brygga.app.security;

import jakarta.servlet.ServletRequest;
import java.util.UUID;

/** Names a request in the audit log and in the log; made by the hub, never taken from outside. */
public final class RequestId {

    private static final String ATTRIBUTE = "brygga.request-id";

    private RequestId() {}

    /** Returns the id of a request, the same each time. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
