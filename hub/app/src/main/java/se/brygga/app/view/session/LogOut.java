package se.brygga.app.view.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.brygga.access.reader.Caller;
import se.brygga.app.audit.Auditing;
import se.brygga.app.security.RequestId;
import se.brygga.app.view.words.ViewWords;
import se.brygga.core.record.RecordUnavailable;

/** Lets a reader log out of the view: on a computer that others use nothing stays open behind who leaves (security.md 6: 88). */
@Controller
final class LogOut {

    private static final Logger LOG = LoggerFactory.getLogger(LogOut.class);

    private final ViewSessions sessions;
    private final FormTokens tokens;
    private final SessionLog log;

    LogOut(ViewSessions sessions, FormTokens tokens, Auditing auditing, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.log = new SessionLog(auditing, clock);
    }

    @PostMapping("/view/{launch}/logout")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        Launch launch = SessionPages.of(request.getAttribute(SessionPages.attribute()));
        Caller caller = launch.opening().caller().from(request.getRemoteAddr());
        tokens.check(launch.id(), caller, request.getParameter("token"));
        sessions.leave(ViewCookie.SESSION.read(request));
        ViewCookie.SESSION.gone().forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
        try {
            log.write(caller, "logout", RequestId.of(request));
        } catch (RecordUnavailable e) {
            // Whoever leaves is out, and must be told so.
            LOG.warn("A logout is not in the audit log, which cannot be written");
        }
        return new ModelAndView("view/left", Map.of("w", ViewWords.of(request.getParameter("lang"))));
    }
}
