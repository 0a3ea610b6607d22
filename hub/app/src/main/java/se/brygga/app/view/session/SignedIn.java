package se.brygga.app.view.session;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Optional;
import se.brygga.access.reader.Caller;

/**
 * Who is signed in, by an ID token.
 *
 * @param caller who may see nothing yet
 * @param commission HSA-id of the chosen commission (medarbetaruppdrag)
 * @param at when the login was brought here
 */
record SignedIn(Caller caller, String commission, Instant at) {

    static final String EMPLOYEE = "employeeHsaId";
    static final String COMMISSION = "commissionHsaId";

    /** Tells whether an ID token says whole for whom somebody works; else the issuer of logins is asked. */
    static boolean isTold(JWTClaimsSet claims) {
        return text(claims, EMPLOYEE).isPresent() && text(claims, COMMISSION).isPresent();
    }

    /** Returns a claim that is a text and not blank. */
    static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** Tells whether this is who the record system means. */
    boolean is(Context.User wanted) {
        return wanted.employee().equalsIgnoreCase(caller.who())
                && (wanted.commission() == null || wanted.commission().equalsIgnoreCase(commission));
    }
}
