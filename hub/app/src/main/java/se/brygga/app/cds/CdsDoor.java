package se.brygga.app.cds;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.brygga.access.reader.Caller;
import se.brygga.access.scope.SmartScopes;
import se.brygga.app.HubSettings;
import se.brygga.app.ViewSettings;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.TrustedSigner;

/** Lets in the calls that a configured record system has signed for this very address, each once (view.md 3.4). */
@Component
final class CdsDoor {

    private static final String LET_IN = "brygga.cds.call";
    private static final String BEARER = "bearer ";

    private final Map<String, Sender> byIssuer;
    private final String publicUrl;

    CdsDoor(HubSettings settings, Clock clock) {
        this.publicUrl = settings.security().publicUrl();
        this.byIssuer = settings.view().named().stream()
                .filter(host -> !host.cdsIssuer().isEmpty())
                .map(host -> new Sender(
                        host, new TrustedSigner(host.cdsIssuer(), host.cdsKeys(), TrustedSigner.Kind.CALL, clock)))
                .collect(Collectors.toUnmodifiableMap(sender -> sender.host().cdsIssuer(), Function.identity()));
    }

    private record Sender(ViewSettings.Host host, TrustedSigner signer) {}

    /**
     * A call that has been let in.
     *
     * @param host the record system
     * @param tokenId of what it signed
     */
    record Call(ViewSettings.Host host, String tokenId) {

        /** Returns the record system itself as caller, for the audit log: with no role and no scope. */
        Caller system(HttpServletRequest request) {
            return new Caller(
                    host.id(),
                    host.cdsIssuer(),
                    tokenId,
                    Set.of(),
                    SmartScopes.parse(""),
                    null,
                    null,
                    null,
                    request.getRemoteAddr());
        }
    }

    /** Returns who has been let in with a request; null if nobody has. */
    static Caller letIn(HttpServletRequest request) {
        return request.getAttribute(LET_IN) instanceof Call call ? call.system(request) : null;
    }

    /** Returns who calls; throws {@link Refused} with 401 before anything of the body is read. */
    Call open(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        boolean bearer = headers.size() == 1 && headers.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length());
        if (!bearer) {
            throw Refused.login("NO_CREDENTIALS", "Send one signed token (JWT) as bearer token");
        }
        String token = headers.get(0).substring(BEARER.length()).strip();
        Sender caller = byIssuer.get(TrustedSigner.named(token));
        if (caller == null) {
            throw Refused.login("ISSUER_UNKNOWN", "The token is of an issuer that does not count here");
        }
        JWTClaimsSet claims = caller.signer().verify(token, publicUrl + request.getRequestURI());
        Call call = new Call(caller.host(), claims.getJWTID());
        request.setAttribute(LET_IN, call);
        return call;
    }
}
