package se.brygga.app.view.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.brygga.access.reader.Caller;
import se.brygga.app.HubSettings;
import se.brygga.app.ViewSettings;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.TrustedSigner;
import se.brygga.core.time.SwedishTime;

/** What record systems have left to be opened: under a handle for a minute and for one use, or signed into a form (view.md 3.2). */
final class Contexts {

    static final Duration HANDLE = Duration.ofSeconds(60);

    private static final Duration NONCE = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ViewSettings.Host> byClient;
    private final Map<String, Form> byIssuer;
    private final String formAudience;
    private final Pending<Context> waiting;
    private final Pending<Boolean> nonces;
    private final Clock clock;

    Contexts(HubSettings settings, Clock clock) {
        this.clock = clock;
        this.waiting = new Pending<>(HANDLE, clock);
        this.nonces = new Pending<>(NONCE, clock);
        this.formAudience = settings.security().publicUrl() + "/launch";
        this.byClient = settings.view().named().stream()
                .filter(host -> !host.contextClient().isEmpty())
                .collect(Collectors.toUnmodifiableMap(ViewSettings.Host::contextClient, Function.identity()));
        this.byIssuer = settings.view().named().stream()
                .filter(host -> !host.formIssuer().isEmpty())
                .collect(Collectors.toUnmodifiableMap(ViewSettings.Host::formIssuer, host -> form(host, clock)));
    }

    /** A record system that signs forms, and what checks them. */
    private record Form(ViewSettings.Host host, TrustedSigner signer) {}

    private static Form form(ViewSettings.Host host, Clock clock) {
        return new Form(host, new TrustedSigner(host.formIssuer(), host.formKeys(), TrustedSigner.Kind.FORM, clock));
    }

    /** Returns the record system whose own system this is; throws {@link Refused} with 403 for any other. */
    ViewSettings.Host host(Caller caller) {
        ViewSettings.Host host = byClient.get(caller.client());
        if (host == null) {
            throw Refused.forbidden("NOT_A_HOST", "This system does not open the view: it is no context-client here")
                    .by(caller);
        }
        return host;
    }

    /** Keeps a context and returns its handle. */
    String leave(ViewSettings.Host host, ContextRequest request) {
        String handle = Secret.fresh();
        Context context = request.context(host, handle, today());
        if (!nonces.putIfAbsent(host.id() + " " + request.once(), true)) {
            throw Refused.of(409, "NONCE_USED", "This nonce was used before. Ask with a fresh one.");
        }
        waiting.put(handle, context);
        return handle;
    }

    /** Returns what waits under a handle, once; throws {@link Refused} with 403 if nothing does. */
    Context take(String handle) {
        return waiting.take(handle)
                .orElseThrow(() -> Refused.forbidden(
                        "HANDLE_UNKNOWN", "This address was used already or is too old. Open the view once more"));
    }

    /** Keeps a context that was taken and not opened, and returns a fresh handle; the record system closes it as before. */
    String again(Context context) {
        String handle = Secret.fresh();
        waiting.put(handle, context);
        return handle;
    }

    /** Lets go of what waits under a handle of this record system; false if nothing does. */
    boolean drop(ViewSettings.Host host, String handle) {
        return waiting.take(handle, context -> context.host().id().equals(host.id()))
                .isPresent();
    }

    /** Returns what stands in a signed form; throws {@link Refused}. */
    Context signed(String signed) {
        Form form = byIssuer.get(TrustedSigner.named(signed));
        if (form == null) {
            throw Refused.login("ISSUER_UNKNOWN", "The form is of a record system that does not open the view");
        }
        JWTClaimsSet claims = form.signer().verify(signed, formAudience);
        try {
            // The token's own id is what counts once.
            return JSON.convertValue(claims.toJSONObject(), ContextRequest.class)
                    .context(form.host(), claims.getJWTID(), today());
        } catch (IllegalArgumentException e) {
            throw Refused.bad("REQUEST", "The form's claims are not those of a launch context.");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SwedishTime.ZONE));
    }
}
