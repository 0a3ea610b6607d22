package se.brygga.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;
import se.brygga.app.refusal.Refused;

/**
 * Asks the firewall before anything else takes a path apart: where a servlet has a prefix of its own, Spring fails on {@code //} before
 * its own firewall is asked.
 */
final class PlainRequests extends OncePerRequestFilter {

    /** What the firewall stops, wherever that is. */
    static final Refused NOT_PLAIN =
            Refused.of(400, "REQUEST_REJECTED", "The request's path, method or headers are not plain");

    private final HttpFirewall firewall = new StrictHttpFirewall();
    private final Refusals refusals;

    PlainRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException e) {
            refusals.answer(request, response, NOT_PLAIN, null);
            return;
        }
        chain.doFilter(request, response);
    }
}
