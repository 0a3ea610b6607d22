package se.brygga.app.view.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import se.brygga.app.security.RequestId;

/**
 * What is known of the browser that comes in.
 *
 * @param session its cookie of the session; null if it has none
 * @param login its cookie of a login; null if it has none
 * @param framed true if the page stands in a frame
 * @param address where it comes from
 * @param requestId id of the request
 */
record Browser(String session, String login, boolean framed, String address, String requestId) {

    /** The parameter of an address that was made for a tab, where a person can type. */
    static final String TAB = "tab";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** A browser that does not say where the page stands is taken for framed, so that its cookies reach the frame. */
    static Browser of(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return new Browser(
                secret(ViewCookie.SESSION.read(request)),
                secret(ViewCookie.LOGIN.read(request)),
                !"document".equals(destination) && request.getParameter(TAB) == null,
                request.getRemoteAddr(),
                RequestId.of(request));
    }

    private static String secret(String cookie) {
        return cookie != null && SECRET.matcher(cookie).matches() ? cookie : null;
    }
}
