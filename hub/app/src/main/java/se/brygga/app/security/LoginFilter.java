package se.brygga.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import se.brygga.access.reader.Caller;
import se.brygga.app.refusal.Refused;

/** Puts the caller into the security context, and holds it to its limits. */
final class LoginFilter extends OncePerRequestFilter {

    static final String NO_CREDENTIALS = "NO_CREDENTIALS";

    private final Login login;
    private final Limits limits;
    private final Refusals refusals;
    private final boolean basic;

    /** Takes {@code basic}: whether browsers may send the operator's token as a password. */
    LoginFilter(Login login, Limits limits, Refusals refusals, boolean basic) {
        this.login = login;
        this.limits = limits;
        this.refusals = refusals;
        this.basic = basic;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller known = null;
        HttpServletRequest passed = request;
        try {
            Optional<Caller> caller = login.caller(request, basic);
            if (caller.isPresent()) {
                known = caller.get();
                limits.rate(known);
                passed = limits.body(request, known);
                CallerAuthentication.enter(known);
            }
        } catch (Refused refused) {
            refusals.answer(request, response, refused, known == null ? refused.caller() : known);
            return;
        }
        chain.doFilter(passed, response);
    }
}
