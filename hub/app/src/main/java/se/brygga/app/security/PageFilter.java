package se.brygga.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import se.brygga.access.reader.Caller;
import se.brygga.app.refusal.Refused;

/**
 * Puts whoever has opened a page of the view into the security context, and holds him to his limits. A browser sends cookies of itself,
 * so what changes anything must come from a page of the hub's own (view.md 3.3).
 */
final class PageFilter extends OncePerRequestFilter {

    private static final Refused FOREIGN =
            Refused.forbidden("CROSS_SITE", "This was sent from a page that is not of this view");

    private final OpenedPages pages;
    private final Guards guards;
    private final Refusals refusals;

    PageFilter(OpenedPages pages, Guards guards, Refusals refusals) {
        this.pages = pages;
        this.guards = guards;
        this.refusals = refusals;
    }

    /** What holds callers back, and where the hub is reached. */
    record Guards(Limits limits, Revocations revocations, String publicUrl) {

        void check(Caller caller) {
            revocations.check("client", caller.client());
            revocations.check("jti", String.valueOf(caller.tokenId()));
            revocations.check("user", caller.who());
            limits.ratePage(caller);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller known = null;
        HttpServletRequest passed = request;
        try {
            Optional<OpenedPages.Page> page = pages.find(request);
            if (page.isPresent()) {
                known = page.get().caller();
                guards.check(known);
                ownOrigin(request);
                ProtectingHeaders.narrow(response, page.get().frames());
                CallerAuthentication.enter(known);
            } else {
                guards.limits().rate(request);
            }
            passed = guards.limits().body(request, known);
        } catch (Refused refused) {
            refusals.answer(request, response, refused, known == null ? refused.caller() : known);
            return;
        }
        chain.doFilter(passed, response);
    }

    /**
     * Browsers name the page's origin with every POST; a request without one is from no page. Of a page that tells no referrer, as all of
     * these, they say {@code null} for a form (Fetch, append a request Origin header): then they must say themselves that it is the same.
     */
    private void ownOrigin(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        String origin = String.valueOf(request.getHeader("Origin"));
        String site = request.getHeader("Sec-Fetch-Site");
        boolean same = "same-origin".equals(site);
        boolean own = origin.equals(guards.publicUrl())
                || authority(origin).equals(request.getHeader("Host"))
                || same && "null".equals(request.getHeader("Origin"));
        if (!own || site != null && !same) {
            throw FOREIGN;
        }
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
