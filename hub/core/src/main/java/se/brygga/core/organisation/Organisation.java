package se.brygga.core.organisation;

import java.util.List;

/**
 * A body in config/organisations.yml (domain.md 2).
 *
 * @param hsaId HSA-id
 * @param name what people call it
 * @param role LEGAL_BODY, REGION_V, MUNICIPAL_V, MUNICIPAL_O, PRIVATE_V, PRIVATE_O or UNIT
 * @param partOf HSA-id of the body above; null for a legal body
 * @param municipality code of the municipality whose residents a unit serves; null if none
 * @param notices function mailboxes that take notices about hospital stays; empty if the unit takes none
 * @param connector id of the connector that reaches the unit; null if none does
 * @param openCareFor codes of the municipalities for whose residents the unit is the region's open care: it appoints the care
 *     coordinator and calls to joint planning (UTS 2:5, 4:3); empty for other units
 * @param escalation HSA-id of the unit that is told when this one has not done something in time; null for the body above
 */
public record Organisation(
        String hsaId,
        String name,
        String role,
        String partOf,
        String municipality,
        List<String> notices,
        String connector,
        List<String> openCareFor,
        String escalation) {

    /** Makes a body whose delays the body above is told of. */
    public Organisation(
            String hsaId,
            String name,
            String role,
            String partOf,
            String municipality,
            List<String> notices,
            String connector,
            List<String> openCareFor) {
        this(hsaId, name, role, partOf, municipality, notices, connector, openCareFor, null);
    }

    /** Makes a body that is nobody's region open care. */
    public Organisation(
            String hsaId,
            String name,
            String role,
            String partOf,
            String municipality,
            List<String> notices,
            String connector) {
        this(hsaId, name, role, partOf, municipality, notices, connector, List.of());
    }
}
