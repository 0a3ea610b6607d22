package se.brygga.coordination.stay;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/**
 * The affected units (berörda enheter) that are to have the notices of a person's stay (UTS 2:1, 5:2): those that serve the
 * municipality of registration, the region's open care for it, and those that follow the person with a decision of care.
 *
 * @param units units that can be reached, without repetition: those of the municipality first, in the order of the directory
 * @param notConnected units that should have the notices, but that no connector reaches: tell them by hand
 * @param reason why {@code units} is empty: {@link #NO_REGISTERED_MUNICIPALITY}, {@link #NO_AFFECTED_UNIT} or
 *     {@link #NOT_CONNECTED}; null if it is not
 */
public record AffectedUnits(List<Organisation> units, List<Organisation> notConnected, String reason) {

    /** The sender did not say where the person is registered, and nobody follows the person. */
    public static final String NO_REGISTERED_MUNICIPALITY = "NO_REGISTERED_MUNICIPALITY";

    /** The directory has no unit for the municipality of registration, and nobody follows the person. */
    public static final String NO_AFFECTED_UNIT = "NO_AFFECTED_UNIT";

    /** There are affected units, but no connector reaches any of them. */
    public static final String NOT_CONNECTED = "NOT_CONNECTED";

    /**
     * Finds the affected units.
     *
     * @param patient with the municipality of registration on its address
     * @param unitsFollowing HSA-ids of the units with an active decision for the person; a unit that takes no notices itself
     *     stands for those of its municipality, else for those of its organisation; one that the directory does not know
     *     for none
     * @param organisations the directory
     */
    public static AffectedUnits of(Patient patient, List<String> unitsFollowing, Organisations organisations) {
        Optional<String> municipality = RegisteredAddress.municipality(patient);
        Set<Organisation> affected = new LinkedHashSet<>();
        municipality.ifPresent(code -> {
            affected.addAll(organisations.servingResidentsOf(code));
            organisations.openCareFor(code).stream()
                    .filter(AffectedUnits::takesNotices)
                    .forEach(affected::add);
        });
        for (String hsaId : unitsFollowing) {
            organisations.find(hsaId).ifPresent(unit -> affected.addAll(takingNoticesFor(unit, organisations)));
        }
        List<Organisation> units =
                affected.stream().filter(unit -> unit.connector() != null).toList();
        List<Organisation> notConnected =
                affected.stream().filter(unit -> unit.connector() == null).toList();
        return new AffectedUnits(units, notConnected, reason(units, notConnected, municipality));
    }

    private static List<Organisation> takingNoticesFor(Organisation unit, Organisations organisations) {
        if (takesNotices(unit)) {
            return List.of(unit);
        }
        List<Organisation> ofMunicipality =
                unit.municipality() == null ? List.of() : organisations.servingResidentsOf(unit.municipality());
        if (!ofMunicipality.isEmpty() || unit.partOf() == null) {
            return ofMunicipality;
        }
        return organisations.all().stream()
                .filter(other -> takesNotices(other) && unit.partOf().equals(other.partOf()))
                .toList();
    }

    private static boolean takesNotices(Organisation unit) {
        return !unit.notices().isEmpty();
    }

    private static String reason(
            List<Organisation> units, List<Organisation> notConnected, Optional<String> municipality) {
        if (!units.isEmpty()) {
            return null;
        }
        if (!notConnected.isEmpty()) {
            return NOT_CONNECTED;
        }
        return municipality.isPresent() ? NO_AFFECTED_UNIT : NO_REGISTERED_MUNICIPALITY;
    }
}
