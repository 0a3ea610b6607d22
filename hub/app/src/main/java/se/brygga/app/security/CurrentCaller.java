package se.brygga.app.security;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import se.brygga.access.reader.Caller;

/** Reads the caller that the filter chain found. */
final class CurrentCaller implements Callers {

    @Override
    public Optional<Caller> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<Caller> of(Authentication authentication) {
        return authentication instanceof CallerAuthentication known ? Optional.of(known.caller()) : Optional.empty();
    }
}
