package se.brygga.coordination.casework;

import java.util.Optional;
import java.util.function.Predicate;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/**
 * Who stands above a unit: the provider that owns what it writes, and the region, municipality or company in charge (domain.md 2).
 *
 * @param organisations the directory
 */
public record Hierarchy(Organisations organisations) {

    /** The two sides of care (domain.md 2): private providers act by agreements with one of them. */
    public enum Side {
        /** A region, or private health care. */
        REGION,
        /** A municipality, or private social care. */
        MUNICIPALITY,
        /** Unknown, or above the providers. */
        NEITHER
    }

    /** Returns true if the directory has the body. */
    public boolean isKnown(String hsaId) {
        return organisations.find(hsaId).isPresent();
    }

    /** Returns what people call a body, else its HSA-id. */
    public String name(String hsaId) {
        return organisations.find(hsaId).map(Organisation::name).orElse(hsaId);
    }

    /** Returns the HSA-id of the provider above a unit; of what is itself a provider, or unknown, its own. */
    public String provider(String unit) {
        return above(unit, body -> !body.role().equals("UNIT"))
                .map(Organisation::hsaId)
                .orElse(unit);
    }

    /** Returns the id of the legal body in charge (huvudman); of what is unknown, its own. */
    public String legalBody(String unit) {
        return above(unit, body -> body.partOf() == null)
                .map(Organisation::hsaId)
                .orElse(unit);
    }

    /** Returns the side of the provider at or above a unit. */
    public Side side(String unit) {
        return switch (above(unit, body -> !body.role().equals("UNIT"))
                .map(Organisation::role)
                .orElse("")) {
            case "REGION_V", "PRIVATE_V" -> Side.REGION;
            case "MUNICIPAL_V", "MUNICIPAL_O", "PRIVATE_O" -> Side.MUNICIPALITY;
            default -> Side.NEITHER;
        };
    }

    /** Returns the HSA-id of who is told when the unit has not acted in time: as the directory says, else the body above; or null. */
    public String escalation(String unit) {
        return organisations
                .find(unit)
                .map(body -> body.escalation() == null ? body.partOf() : body.escalation())
                .orElse(null);
    }

    private Optional<Organisation> above(String unit, Predicate<Organisation> wanted) {
        Optional<Organisation> body = organisations.find(unit);
        while (body.isPresent() && !wanted.test(body.get())) {
            body = Optional.ofNullable(body.get().partOf()).flatMap(organisations::find);
        }
        return body;
    }
}
