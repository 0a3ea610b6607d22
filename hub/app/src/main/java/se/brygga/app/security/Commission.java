package se.brygga.app.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.app.config.Clients;
import se.brygga.app.refusal.Refused;

/** Finds the reader in the claims about a person and the chosen commission, medarbetaruppdrag (security.md 2.4). */
final class Commission {

    private static final String PROVIDER = "healthCareProviderHsaId";
    private static final String UNIT = "healthCareUnitHsaId";
    private static final int LEAST_ASSURANCE = 3;
    private static final Pattern HSA_ID = Pattern.compile("SE\\d{10}-[A-Za-z0-9]{1,18}");

    /** A name that ends in the level; one such as "uncertified-loa3" is another thing. */
    private static final Pattern ASSURANCE = Pattern.compile("(?:[^\\s]{1,200}[/:])?(?:loa)?([1-4])");

    private static final Set<Role> READING = Set.of(Role.READER, Role.COORDINATOR, Role.CONSENT_ADMIN);

    private final Clients clients;
    private final Bodies bodies;

    Commission(Clients clients, Bodies bodies) {
        this.clients = clients;
        this.bodies = bodies;
    }

    /** Returns the reader; who has a role that reads needs a whole commission for a purpose of care or interventions. */
    Reader reader(JWTClaimsSet claims, Set<Role> roles) {
        String user = hsaId(claims, "employeeHsaId")
                .orElseThrow(() -> Refused.forbidden("USER_MISSING", "The login names no user by HSA-id"));
        int assurance = assurance(text(claims, "acr"));
        if (assurance < LEAST_ASSURANCE) {
            throw Refused.forbidden("ASSURANCE", "The login needs level of assurance 3 or higher");
        }
        if (roles.stream().noneMatch(READING::contains)) {
            return withoutReading(claims, roles, user, assurance);
        }
        Purpose purpose = clients.purpose(text(claims, "commissionPurpose").orElse(null));
        if (purpose == Purpose.OTHER) {
            throw Refused.forbidden("PURPOSE", "The purpose of the commission does not allow to read");
        }
        String provider = commissioned(claims, PROVIDER);
        String unit = commissioned(claims, UNIT);
        commissioned(claims, "commissionHsaId");
        Reader reader = placed(new Reader(null, provider, unit, user, assurance, purpose, types(claims), false));
        if (!reader.purpose().isLawfulFor(reader.side())) {
            throw Refused.forbidden("PURPOSE", "The purpose of the commission is not one of its provider's side");
        }
        return reader;
    }

    /** PDL 4:2: what the person's licences need, and no more than the commission's rights let read. */
    private Set<String> types(JWTClaimsSet claims) {
        return clients.scope().of(texts(claims, "healthcareProfessionalLicense"), texts(claims, "commissionRight"));
    }

    /** Who may not read records is still somebody's: an auditor sees the log of the own provider and no other (SVOD 4). */
    private Reader withoutReading(JWTClaimsSet claims, Set<Role> roles, String user, int assurance) {
        String provider = roles.contains(Role.AUDITOR)
                ? commissioned(claims, PROVIDER)
                : hsaId(claims, PROVIDER).orElse(null);
        String unit = hsaId(claims, UNIT).orElse(null);
        var claimed = new Reader(null, provider, unit, user, assurance, Purpose.OTHER, Set.of(), false);
        return provider == null ? claimed : placed(claimed);
    }

    /** Returns the same on the side of its provider; one whose unit is another provider's is refused. */
    private Reader placed(Reader claimed) {
        var side = bodies.side(claimed.provider())
                .orElseThrow(
                        () -> Refused.forbidden("PROVIDER_UNKNOWN", "The commission's provider is not known here"));
        Optional<String> above = Optional.ofNullable(claimed.unit()).flatMap(bodies::providerOf);
        if (above.isPresent() && !above.get().equals(claimed.provider())) {
            throw Refused.forbidden("UNIT_ELSEWHERE", "The commission's unit belongs to another provider");
        }
        return new Reader(
                side,
                claimed.provider(),
                claimed.unit(),
                claimed.user(),
                claimed.assurance(),
                purpose(claimed.purpose(), side),
                claimed.informationTypes(),
                claimed.system());
    }

    /** Care under a social care commission is interventions. */
    private static Purpose purpose(Purpose claimed, Side side) {
        return claimed == Purpose.CARE && side == Side.SOCIAL ? Purpose.INTERVENTION : claimed;
    }

    private static String commissioned(JWTClaimsSet claims, String name) {
        return hsaId(claims, name)
                .orElseThrow(() -> Refused.forbidden("COMMISSION_MISSING", "The login names no whole commission"));
    }

    private static Optional<String> hsaId(JWTClaimsSet claims, String name) {
        return text(claims, name).filter(id -> HSA_ID.matcher(id).matches());
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A claim with several values is a list, or a text if there is only one; what cannot be read is a value that nothing knows. */
    private static List<String> texts(JWTClaimsSet claims, String name) {
        Object claim = claims.getClaim(name);
        if (claim instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim == null ? List.of() : List.of(claim.toString());
    }

    private static int assurance(Optional<String> acr) {
        Matcher level = ASSURANCE.matcher(acr.orElse(""));
        return level.matches() ? Integer.parseInt(level.group(1)) : 0;
    }
}
