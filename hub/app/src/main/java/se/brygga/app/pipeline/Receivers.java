package se.brygga.app.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.coordination.stay.AffectedUnits;
import se.brygga.coordination.stay.Stay;
import se.brygga.coordination.stay.ToldReceivers;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.TrackedStayEvent;

/**
 * Who is to be told of a stay: the units that are affected now, and those that were told of it before, as they hold a case.
 *
 * @param patient whom it is about, as the sender of the message says
 * @param units that can be reached
 * @param notConnected affected units that no connector reaches
 * @param reason why nobody is affected; null if somebody is
 * @param told HSA-ids of the units that have been told of the stay
 * @param newcomers true if a unit that was never told of the stay is told of it: the stay goes on, or nobody knows of it yet
 */
record Receivers(
        Patient patient,
        List<Organisation> units,
        List<Organisation> notConnected,
        String reason,
        Set<String> told,
        boolean newcomers) {

    static Receivers of(
            Patient patient, List<String> following, List<TrackedStayEvent> events, Organisations organisations) {
        AffectedUnits affected = AffectedUnits.of(patient, following, organisations);
        Set<String> told = ToldReceivers.of(events);
        Set<Organisation> units = new LinkedHashSet<>(affected.units());
        told.forEach(receiver -> organisations
                .find(receiver)
                .filter(unit -> unit.connector() != null)
                .ifPresent(units::add));
        boolean newcomers = told.isEmpty() || Stay.of(events).state().isOpen();
        return new Receivers(patient, List.copyOf(units), affected.notConnected(), affected.reason(), told, newcomers);
    }

    /** Returns HSA-ids of everybody who is or was to be told, reached or not; {@code nobody} stands for an empty list. */
    Set<String> everybody(String nobody) {
        Set<String> all = new LinkedHashSet<>(told);
        units.forEach(unit -> all.add(unit.hsaId()));
        notConnected.forEach(unit -> all.add(unit.hsaId()));
        return all.isEmpty() ? Set.of(nobody) : all;
    }
}
