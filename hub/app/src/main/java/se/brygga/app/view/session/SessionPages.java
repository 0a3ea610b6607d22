package se.brygga.app.view.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.OpenedPages;

/** Finds the launch of a request: the one in its path, if this browser has opened it and it is open still (view.md 3.3). */
final class SessionPages implements OpenedPages {

    private static final String PATH = "/view/";
    private static final String ATTRIBUTE = "brygga.launch";

    /** Being asked whether it is open still does not keep a page open, nor does leaving it. */
    private static final String ALIVE = "alive";

    private static final String LOGOUT = "logout";

    private final ViewSessions sessions;

    SessionPages(ViewSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Page> find(HttpServletRequest request) {
        String path = request.getRequestURI();
        Optional<Session> session = sessions.session(ViewCookie.SESSION.read(request));
        if (session.isEmpty() || !path.startsWith(PATH)) {
            return Optional.empty();
        }
        String[] parts = path.substring(PATH.length()).split("/", -1);
        Launch launch = session.get().find(parts[0]).orElseThrow(() -> Refused.forbidden(
                        "LAUNCH_OF_ANOTHER", "This page was not opened here. Open the view from the record system")
                .by(session.get().reader().caller()));
        String below = parts.length < 2 ? "" : parts[1];
        // Who leaves a page that has closed of itself leaves the others too.
        if (sessions.isOver(launch) && !below.equals(LOGOUT)) {
            throw Refused.of(410, "LAUNCH_ENDED", "This patient was closed. Open the view from the record system again")
                    .by(launch.opening().caller());
        }
        if (!below.equals(ALIVE) && !below.equals(LOGOUT)) {
            sessions.use(launch);
            stay(session.get(), launch.opening().wish().desk());
        }
        request.setAttribute(ATTRIBUTE, launch);
        return Optional.of(new Page(
                launch.opening().caller().from(request.getRemoteAddr()),
                launch.opening().host().frames()));
    }

    /** The desk behind a patient stays open as long as somebody works with the patient. */
    private void stay(Session session, OpenDesk.List desk) {
        Optional.ofNullable(desk)
                .flatMap(one -> session.find(one.launch()))
                .filter(launch -> !sessions.isOver(launch))
                .ifPresent(sessions::use);
    }

    /** Returns the launch that was found for a request; null if none was. */
    static Launch of(Object attribute) {
        return attribute instanceof Launch launch ? launch : null;
    }

    /** Returns the name of the request's attribute. */
    static String attribute() {
        return ATTRIBUTE;
    }
}
