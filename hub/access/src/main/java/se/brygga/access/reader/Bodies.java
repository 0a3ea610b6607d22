package se.brygga.access.reader;

import java.util.Optional;
import java.util.Set;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/**
 * Which side a body is on, and which bodies count as one care provider: the care authorities of one region or one
 * municipality may have direct access to each other (PDL 5:4).
 *
 * @param organisations the directory
 * @param authoritiesAreOne domain.md 11, on by default
 */
public record Bodies(Organisations organisations, boolean authoritiesAreOne) {

    private static final Set<String> CARE = Set.of("REGION_V", "MUNICIPAL_V", "PRIVATE_V");
    private static final Set<String> SOCIAL = Set.of("MUNICIPAL_O", "PRIVATE_O");

    /** Returns the side of a provider; empty if the directory does not know it as one. */
    public Optional<Side> side(String provider) {
        return organisations
                .find(provider)
                .map(Organisation::role)
                .map(role -> CARE.contains(role) ? Side.CARE : SOCIAL.contains(role) ? Side.SOCIAL : null);
    }

    /** Returns the provider that a unit is part of, or the body itself if it is a provider; empty if unknown. */
    public Optional<String> providerOf(String body) {
        Optional<Organisation> at = organisations.find(body);
        while (at.isPresent() && side(at.get().hsaId()).isEmpty()) {
            at = Optional.ofNullable(at.get().partOf()).flatMap(organisations::find);
        }
        return at.map(Organisation::hsaId);
    }

    /** Tells whether two providers are one and the same before the law. */
    public boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return authoritiesAreOne
                && side(one).filter(Side.CARE::equals).isPresent()
                && side(other).filter(Side.CARE::equals).isPresent()
                && publicBody(one).isPresent()
                && publicBody(one).equals(publicBody(other));
    }

    private Optional<String> publicBody(String provider) {
        return organisations
                .find(provider)
                .filter(body -> !body.role().startsWith("PRIVATE"))
                .map(Organisation::partOf);
    }
}
