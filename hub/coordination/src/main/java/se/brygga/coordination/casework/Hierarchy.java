package se.brygga.coordination.casework;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/**
 * Who stands above a unit: the provider that owns what it writes, and the region, municipality or company in charge (domain.md 2).
 *
 * @param organisations the directory
 */
public record Hierarchy(Organisations organisations) {

    private static final Set<String> MUNICIPAL = Set.of("MUNICIPAL_V", "MUNICIPAL_O");

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

    /** Returns true if a municipality's provider stands above the unit. */
    public boolean isMunicipal(String unit) {
        return above(unit, body -> MUNICIPAL.contains(body.role())).isPresent();
    }

    /** Returns true if a region's provider stands above the unit. */
    public boolean isRegional(String unit) {
        return above(unit, body -> body.role().equals("REGION_V")).isPresent();
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
