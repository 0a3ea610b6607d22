package se.brygga.coordination.plan;

import java.util.Optional;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** What the directory says of the parties of a plan (domain.md 2). */
record Bodies(Organisations organisations) {

    /** The two sides of a joint plan. */
    enum Side {
        REGION,
        MUNICIPALITY,
        NEITHER
    }

    boolean isKnown(String hsaId) {
        return organisations.find(hsaId).isPresent();
    }

    /** Returns the care provider or social care provider at or above a unit; empty if there is none. */
    Optional<Organisation> provider(String hsaId) {
        Optional<Organisation> at = organisations.find(hsaId);
        while (at.isPresent() && at.get().role().equals("UNIT")) {
            at = Optional.ofNullable(at.get().partOf()).flatMap(organisations::find);
        }
        return at.filter(body -> !body.role().equals("LEGAL_BODY"));
    }

    /** Returns the HSA-id of the provider at or above a unit, else the id itself. */
    String providerId(String hsaId) {
        return provider(hsaId).map(Organisation::hsaId).orElse(hsaId);
    }

    /** Private care is on the region's side, private social care on the municipality's: they act by their agreements. */
    Side side(String hsaId) {
        return switch (provider(hsaId).map(Organisation::role).orElse("")) {
            case "REGION_V", "PRIVATE_V" -> Side.REGION;
            case "MUNICIPAL_V", "MUNICIPAL_O", "PRIVATE_O" -> Side.MUNICIPALITY;
            default -> Side.NEITHER;
        };
    }

    /** Returns what people call a body, else its HSA-id. */
    String name(String hsaId) {
        return organisations.find(hsaId).map(Organisation::name).orElse(hsaId);
    }
}
