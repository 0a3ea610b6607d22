package se.brygga.simulators.issuer;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import se.brygga.simulators.identity.Persona;

/** Lets anybody be any persona: this is a demo, and it listens on loopback only. */
final class PersonaLogin implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication wanted) {
        return Persona.of(wanted.getName())
                .map(persona -> UsernamePasswordAuthenticationToken.authenticated(persona.key(), null, List.of()))
                .orElseThrow(() -> new BadCredentialsException("There is no such persona"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
