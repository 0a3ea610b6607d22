package se.brygga.app.view.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of the view: for this host alone, on TLS or loopback alone, out of reach of scripts; sent from a frame only where a record
 * system may frame the view, and then only inside that record system (view.md 3.3).
 */
enum ViewCookie {
    /** Names the session. */
    SESSION("__Host-brygga-view"),
    /** Binds the answer of a login to the browser that began it. */
    LOGIN("__Host-brygga-login");

    /** Gone when the browser is closed: workstations are shared. */
    static final Duration WITH_BROWSER = Duration.ofSeconds(-1);

    private final String title;

    ViewCookie(String title) {
        this.title = title;
    }

    /** Returns what the browser brought; null if nothing. */
    String read(HttpServletRequest request) {
        Cookie[] all = request.getCookies();
        return all == null
                ? null
                : Stream.of(all)
                        .filter(cookie -> cookie.getName().equals(title))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the headers that take it away, wherever it was set: a frame keeps its cookies by themselves. */
    List<String> gone() {
        return List.of(set("", false, Duration.ZERO), set("", true, Duration.ZERO));
    }

    /** Returns the header that sets it; a negative life ends with the browser. */
    String set(String value, boolean framed, Duration life) {
        return ResponseCookie.from(title, value)
                .path("/")
                .httpOnly(true)
                .secure(true)
                .sameSite(framed ? "None" : "Lax")
                .partitioned(framed)
                .maxAge(life)
                .build()
                .toString();
    }
}
