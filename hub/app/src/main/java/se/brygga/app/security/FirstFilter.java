package se.brygga.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import se.brygga.app.refusal.Refused;

/** Gives every answer its protecting headers and its request's id, and refuses what is too long or too often before anybody logs in. */
final class FirstFilter extends OncePerRequestFilter {

    private final Limits limits;
    private final Refusals refusals;
    private final boolean open;

    /** Takes {@code open}: whether nobody logs in here, so that addresses are counted. */
    FirstFilter(Limits limits, Refusals refusals, boolean open) {
        this.limits = limits;
        this.refusals = refusals;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        refusals.headers().write(request, response);
        response.setHeader("X-Request-Id", RequestId.of(request));
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        try {
            limits.url(request);
            if (open) {
                limits.rate(request);
            }
        } catch (Refused refused) {
            refusals.answer(request, response, refused, null);
            return;
        }
        chain.doFilter(request, response);
    }
}
