package se.brygga.core.connector;

import java.util.Map;
import java.util.Optional;

/**
 * A connected system, as its folder under {@code connectors/} describes it.
 *
 * @param id {@code <organisation>-<system>}: the folder, the queue suffix, the metric tag
 * @param description a sentence for people
 * @param organisation HSA-id of the custodian
 * @param unit HSA-id of the unit that answers for the system
 * @param intake how messages come in; null if none do
 * @param delivery how notices go out; null if none do
 * @param codes code tables of the folder: name to source code to target code
 */
public record Connector(
        String id,
        String description,
        String organisation,
        String unit,
        IntakeSettings intake,
        DeliverySettings delivery,
        Map<String, Map<String, String>> codes) {

    /** Returns how messages come in. */
    public Optional<IntakeSettings> receives() {
        return Optional.ofNullable(intake);
    }

    /** Returns how notices go out. */
    public Optional<DeliverySettings> delivers() {
        return Optional.ofNullable(delivery);
    }
}
