package se.brygga.app.view.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.brygga.app.HubSettings;
import se.brygga.app.ViewSettings;
import se.brygga.app.outbound.Outbound;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.PageCallers;
import se.brygga.app.security.TrustedSigner;
import se.brygga.app.token.ClientKey;

/** Everybody whose word counts about who logs in: by settings alone, and exactly by name (view.md 3.1). */
final class Servers {

    private final Map<String, SmartServer> smart;
    private final AuthorizationServer signOn;
    private final PageCallers callers;
    private final Clock clock;
    private final boolean framed;

    Servers(HubSettings settings, PageCallers callers, Outbound outbound, Clock clock) {
        ViewSettings view = settings.view();
        Path root = settings.root();
        this.smart = view.named().stream()
                .filter(host -> !host.iss().isEmpty())
                .map(host -> new SmartServer(host, root, outbound, clock))
                .collect(Collectors.toUnmodifiableMap(server -> server.host().iss(), Function.identity()));
        this.signOn = signOn(settings, clock);
        this.callers = callers;
        this.clock = clock;
        this.framed = !view.frames().isEmpty();
    }

    private static AuthorizationServer signOn(HubSettings settings, Clock clock) {
        ViewSettings.SignOn wanted = settings.view().signOn();
        return settings.security().named().stream()
                .filter(issuer -> issuer.issuer().equals(wanted.issuer()))
                .findFirst()
                .map(issuer -> new AuthorizationServer(
                        issuer.issuer(),
                        URI.create(issuer.authorizationEndpoint()),
                        URI.create(issuer.tokenEndpoint()),
                        settings.view().application(),
                        ClientKey.read(settings.root().resolve(wanted.keyFile())),
                        new TrustedSigner(issuer.issuer(), issuer.jwks(), TrustedSigner.Kind.ID_TOKEN, clock)))
                .orElse(null);
    }

    /** Returns the record system with this FHIR base; throws {@link Refused} with 400 for any other. */
    SmartServer smart(String iss) {
        SmartServer server = iss == null ? null : smart.get(iss);
        if (server == null) {
            throw Refused.bad("ISS_UNKNOWN", "The view is not opened from this record system");
        }
        return server;
    }

    /** Returns the issuer of logins; throws {@link Refused} if none is set. */
    AuthorizationServer signOn() {
        if (signOn == null) {
            throw Refused.forbidden("SIGN_ON_MISSING", "The login tells no commission, and no other login is set here");
        }
        return signOn;
    }

    /** Tells whether any record system may frame the view. */
    boolean mayBeFramed() {
        return framed;
    }

    /** Returns who logged in; throws {@link Refused} for a level, commission, purpose or role that is not enough. */
    SignedIn signedIn(CodeFlow.Granted granted, Browser browser) {
        return new SignedIn(
                callers.signedIn(granted.claims(), granted.idToken(), browser.address()),
                SignedIn.text(granted.claims(), SignedIn.COMMISSION).orElse(null),
                clock.instant());
    }
}
