package se.brygga.app.view.session;

import com.nimbusds.jwt.JWTClaimsSet;
import se.brygga.access.reader.Caller;

/**
 * Who is signed in, by an ID token.
 *
 * @param caller who may see nothing yet
 * @param commission HSA-id of the chosen commission (medarbetaruppdrag)
 */
record SignedIn(Caller caller, String commission) {

    static final String EMPLOYEE = "employeeHsaId";
    static final String COMMISSION = "commissionHsaId";

    /** Tells whether an ID token says whole for whom somebody works; else the issuer of logins is asked. */
    static boolean isTold(JWTClaimsSet claims) {
        return claims.getClaim(EMPLOYEE) instanceof String && claims.getClaim(COMMISSION) instanceof String;
    }

    /** Tells whether this is who the record system means. */
    boolean is(Context.User wanted) {
        return wanted == null
                || (wanted.employee() == null || wanted.employee().equalsIgnoreCase(caller.who()))
                        && (wanted.commission() == null || wanted.commission().equalsIgnoreCase(commission));
    }
}
