package se.brygga.app.view.section;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Provenance;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Told;
import se.brygga.core.fhir.Canonical;

/** Stays and contacts: type, start, end, status, planned discharge. */
public final class StayCells {

    private static final Set<String> BEDS = Set.of("IMP", "ACUTE", "NONAC", "OBSENC");
    private static final Set<EncounterStatus> GOES_ON = EnumSet.of(
            EncounterStatus.ARRIVED, EncounterStatus.TRIAGED, EncounterStatus.INPROGRESS, EncounterStatus.ONLEAVE);

    private final Told told;

    /** Takes the reader's language. */
    public StayCells(Told told) {
        this.told = told;
    }

    /** Returns the cells of a stay or visit. */
    public List<Cell> of(Encounter encounter) {
        return List.of(
                type(encounter),
                Told.isMasked(encounter.getPeriod())
                        ? told.hidden()
                        : told.time(encounter.getPeriod().getStartElement()),
                end(encounter),
                status(encounter),
                hasBed(encounter) ? time(encounter, Canonical.PLANNED_END) : Cell.said("–"));
    }

    /** Returns the cells of what is planned. */
    public List<Cell> of(Appointment appointment) {
        CodeableConcept type = appointment.getServiceTypeFirstRep();
        return List.of(
                told.first(
                        told.concept(type),
                        told.text(appointment.getDescription()),
                        Cell.said(told.words().get(isPlanning(appointment) ? "planning-meeting" : "planned-contact"))),
                told.time(appointment.getStartElement()),
                told.time(appointment.getEndElement()),
                told.code(
                        "status",
                        appointment.hasStatus() ? appointment.getStatus().toCode() : null),
                Cell.said("–"));
    }

    /** Tells whether it is a meeting about a joint plan, as the call to it says. */
    public static boolean isPlanning(Appointment appointment) {
        return appointment.getSupportingInformation().stream().anyMatch(about -> "CarePlan".equals(about.getType()))
                || appointment.getContained().stream()
                        .anyMatch(one -> one instanceof Provenance said
                                && "sip-called"
                                        .equals(said.getActivity()
                                                .getCodingFirstRep()
                                                .getCode()));
    }

    /** Tells whether it is a stay with a bed: others are not discharged. */
    public static boolean hasBed(Encounter encounter) {
        return BEDS.contains(String.valueOf(encounter.getClass_().getCode()));
    }

    /** Tells whether somebody says that it goes on: that no end is told does not say so. */
    public static boolean goesOn(Encounter encounter) {
        return GOES_ON.contains(encounter.getStatus());
    }

    /** Returns what kind of stay or visit it is. */
    public Cell type(Encounter encounter) {
        Cell kind = told.code("class", encounter.getClass_().getCode());
        Cell words = told.all(encounter.getType().stream().map(told::concept), ", ");
        return told.all(Stream.of(kind, words), ": ");
    }

    private Cell status(Encounter encounter) {
        Cell outcome = encounter.getExtensionByUrl(Canonical.VISIT_OUTCOME) == null
                ? told.absent()
                : told.code(
                        "code.visit-outcome",
                        encounter
                                .getExtensionByUrl(Canonical.VISIT_OUTCOME)
                                .getValue()
                                .primitiveValue());
        boolean isReady =
                encounter.hasExtension(Canonical.READY) && encounter.getStatus() == EncounterStatus.INPROGRESS;
        Cell ready = isReady ? Cell.said(told.words().get("stay-ready")) : told.absent();
        Cell status = told.code(
                "status", encounter.hasStatus() ? encounter.getStatus().toCode() : null);
        return encounter.getStatus() == EncounterStatus.ENTEREDINERROR
                ? status
                : told.first(ready.isTold() ? ready : outcome, outcome, status);
    }

    private Cell end(Encounter encounter) {
        Cell end = told.time(encounter.getPeriod().getEndElement());
        return !end.isTold() && goesOn(encounter) ? Cell.said(told.words().get("goes-on")) : end;
    }

    private Cell time(Encounter encounter, String url) {
        Extension extension = encounter.getExtensionByUrl(url);
        return extension != null && extension.getValue() instanceof BaseDateTimeType time
                ? told.time(time)
                : told.absent();
    }
}
