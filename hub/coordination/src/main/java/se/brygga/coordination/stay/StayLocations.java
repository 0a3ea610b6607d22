package se.brygga.coordination.stay;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;

/** Writes the locations of a stay into its Encounter: the current one active, the others completed (messages.md 5, A02). */
final class StayLocations {

    private StayLocations() {}

    /**
     * Replaces active and completed locations; planned and reserved ones stay. A location that was there under the same
     * name keeps what else was said of it. Without any known location, nothing changes.
     */
    static void apply(List<Spell> spells, Encounter encounter) {
        if (spells.isEmpty()) {
            return;
        }
        List<EncounterLocationComponent> before = List.copyOf(encounter.getLocation());
        List<EncounterLocationComponent> after = new ArrayList<>();
        for (Spell spell : spells) {
            after.add(location(spell, before));
        }
        before.stream().filter(StayLocations::isAhead).forEach(after::add);
        encounter.setLocation(after);
    }

    private static boolean isAhead(EncounterLocationComponent location) {
        return location.getStatus() == EncounterLocationStatus.PLANNED
                || location.getStatus() == EncounterLocationStatus.RESERVED;
    }

    private static EncounterLocationComponent location(Spell spell, List<EncounterLocationComponent> before) {
        var location = before.stream()
                .filter(known -> !isAhead(known)
                        && spell.value().equals(known.getLocation().getDisplay()))
                .findFirst()
                .map(EncounterLocationComponent::copy)
                .orElseGet(EncounterLocationComponent::new);
        location.getLocation().setDisplay(spell.value());
        location.setStatus(spell.end() == null ? EncounterLocationStatus.ACTIVE : EncounterLocationStatus.COMPLETED);
        location.setPeriod(StayToEncounter.periodOf(spell.start(), spell.end()));
        return location;
    }
}
