package se.brygga.coordination.discharge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.stay.AffectedUnits;
import se.brygga.coordination.stay.RegisteredAddress;
import se.brygga.coordination.stay.ToldReceivers;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.record.StoredResource;

/**
 * The units that have to do with a discharge (berörda enheter, UTS 1:4).
 *
 * @param hospital HSA-id of the unit that sends the stay
 * @param care HSA-ids of the unit that gives the care, as the stay's Encounter names it, else {@code hospital}, and of those above it
 * @param municipal HSA-ids of the units of social services and municipal health care
 * @param before HSA-ids of units that were told of the stay and have no longer to do with it
 * @param openCare HSA-id of the unit of region open care that coordinates; the hospital's if the directory has none
 * @param registered code of the municipality of registration; null if unknown
 */
record CaseUnits(
        String hospital,
        List<String> care,
        List<String> municipal,
        List<String> before,
        String openCare,
        String registered) {

    /** Finds the units; empty if the record does not hold the stay. */
    static Optional<CaseUnits> of(CaseFile file, String stay) {
        return file.computed(List.of(CaseUnits.class, stay), any -> file.resources(Encounter.class).stream()
                .filter(stored -> stored.resource().getIdPart().equals(stay))
                .findFirst()
                .map(stored -> of(file, stored)));
    }

    private static CaseUnits of(CaseFile file, StoredResource stay) {
        Patient patient = patient(file, stay.custodian()).orElseGet(Patient::new);
        Optional<String> municipality = RegisteredAddress.municipality(patient);
        AffectedUnits affected = AffectedUnits.of(patient, following(file), file.organisations());
        List<String> municipal = Stream.concat(affected.units().stream(), affected.notConnected().stream())
                .filter(unit -> unit.openCareFor().isEmpty())
                .map(Organisation::hsaId)
                .toList();
        List<String> before =
                ToldReceivers.of(file.stays().getOrDefault(stay.resource().getIdPart(), List.of())).stream()
                        .filter(unit -> !municipal.contains(unit))
                        .filter(unit -> file.organisations().find(unit).isPresent())
                        .sorted()
                        .toList();
        String openCare = municipality.map(code -> file.organisations().openCareFor(code)).stream()
                .flatMap(List::stream)
                .map(Organisation::hsaId)
                .findFirst()
                .orElse(stay.unit());
        return new CaseUnits(stay.unit(), care(file, stay), municipal, before, openCare, municipality.orElse(null));
    }

    /** A hospital can send the stays of all its clinics by one system: the Encounter says which it is. */
    private static List<String> care(CaseFile file, StoredResource stay) {
        String unit = Optional.of((Encounter) stay.resource())
                .filter(Encounter::hasServiceProvider)
                .flatMap(encounter -> UnitReference.hsaId(encounter.getServiceProvider()))
                .filter(named -> file.organisations().find(named).isPresent())
                .orElse(stay.unit());
        return Stream.iterate(unit, Objects::nonNull, one -> file.organisations()
                        .find(one)
                        .map(Organisation::partOf)
                        .orElse(null))
                .toList();
    }

    /** Returns the newest Patient, the hospital's own before others. */
    private static Optional<Patient> patient(CaseFile file, String custodian) {
        return file.resources(Patient.class).stream()
                .max(Comparator.<StoredResource, Boolean>comparing(
                                stored -> stored.custodian().equals(custodian))
                        .thenComparing(StoredResource::effective)
                        .thenComparing(stored -> stored.resource().getIdPart()))
                .map(stored -> (Patient) stored.resource());
    }

    /** Returns HSA-ids of the units with a decision of care in force. */
    private static List<String> following(CaseFile file) {
        return file.resources(ServiceRequest.class).stream()
                .filter(stored -> isInForce((ServiceRequest) stored.resource(), file.now()))
                .map(StoredResource::unit)
                .distinct()
                .sorted()
                .toList();
    }

    static boolean isInForce(ServiceRequest decision, Instant now) {
        boolean over = decision.hasOccurrencePeriod()
                && decision.getOccurrencePeriod().hasEnd()
                && decision.getOccurrencePeriod().getEnd().toInstant().isBefore(now);
        return decision.getStatus() == ServiceRequestStatus.ACTIVE && !over;
    }
}
