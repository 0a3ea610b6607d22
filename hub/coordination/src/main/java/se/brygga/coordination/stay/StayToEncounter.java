package se.brygga.coordination.stay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.ClassHistoryComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.codesystems.V3ActCode;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.SwedishDateTime;

/**
 * Writes a folded stay into its Encounter (messages.md 2 and 5).
 *
 * <p>Writes status, period, leaves, estimated discharge, locations and class, and replaces what it wrote of them before, so
 * that doing it again changes nothing. What the sender wrote stays where it says the same, with its precision.
 */
public final class StayToEncounter {

    private static final String ACT_CODE = V3ActCode.EMER.getSystem();
    private static final List<String> OWN_CLASSES = List.of(V3ActCode.EMER.toCode(), V3ActCode.IMP.toCode());

    private StayToEncounter() {}

    /**
     * Changes {@code encounter} to say what the stay says.
     *
     * <p>A void stay only becomes {@code cancelled} (A11). A stay without a known start leaves the Encounter as its messages
     * wrote it, unless the person has died.
     */
    public static void apply(Stay stay, Encounter encounter) {
        status(stay).ifPresent(encounter::setStatus);
        if (stay.start() != null) {
            period(stay, encounter);
            plannedEnd(stay, encounter);
            ready(stay, encounter);
            leaves(stay, encounter);
            StayLocations.apply(stay.locations(), encounter);
            encounterClass(stay, encounter);
        }
    }

    private static Optional<EncounterStatus> status(Stay stay) {
        return Optional.ofNullable(
                switch (stay.state()) {
                    case EMERGENCY, ADMITTED -> EncounterStatus.INPROGRESS;
                    case ON_LEAVE -> EncounterStatus.ONLEAVE;
                    case DECEASED -> EncounterStatus.FINISHED;
                    case VOID -> EncounterStatus.CANCELLED;
                    case HOME -> stay.start() == null ? null : EncounterStatus.FINISHED;
                });
    }

    private static void period(Stay stay, Encounter encounter) {
        Period period = encounter.getPeriod();
        if (!SwedishDateTime.says(period.getStartElement(), stay.start())) {
            period.setStartElement(SwedishDateTime.of(stay.start()));
        }
        if (!SwedishDateTime.says(period.getEndElement(), stay.end())) {
            period.setEndElement(SwedishDateTime.of(stay.end()));
        }
    }

    private static void plannedEnd(Stay stay, Encounter encounter) {
        Extension written = encounter.getExtensionByUrl(Canonical.PLANNED_END);
        encounter.getExtension().removeIf(extension -> Canonical.PLANNED_END.equals(extension.getUrl()));
        stay.plannedEnd()
                .map(at -> says(written, at) ? written : new Extension(Canonical.PLANNED_END, SwedishDateTime.of(at)))
                .ifPresent(encounter::addExtension);
    }

    private static void ready(Stay stay, Encounter encounter) {
        encounter.getExtension().removeIf(extension -> Canonical.READY.equals(extension.getUrl()));
        if (stay.readyBy() != null) {
            Instant at = stay.readyBy().event().at();
            encounter.addExtension(new Extension(Canonical.READY, SwedishDateTime.of(at)));
        }
    }

    private static boolean says(Extension written, Instant at) {
        return written != null && written.getValue() instanceof DateTimeType value && SwedishDateTime.says(value, at);
    }

    private static void leaves(Stay stay, Encounter encounter) {
        encounter.getExtension().removeIf(extension -> Canonical.LEAVE.equals(extension.getUrl()));
        for (Leave leave : stay.leaves()) {
            encounter.addExtension(new Extension(Canonical.LEAVE, periodOf(leave.start(), leave.end())));
        }
    }

    /** Classes that only HL7 v2 knows, such as obstetrics, stay: they say more than IMP does. */
    private static void encounterClass(Stay stay, Encounter encounter) {
        if (!encounter.hasClass_() || isOwn(encounter.getClass_())) {
            stay.encounterClass().ifPresent(code -> encounter.setClass_(coding(code)));
        }
        encounter.getClassHistory().removeIf(history -> isOwn(history.getClass_()));
        List<Spell> classes = stay.classes();
        boolean changed = classes.stream().map(Spell::value).distinct().count() > 1;
        if (changed) {
            for (Spell spell : classes.subList(0, classes.size() - 1)) {
                encounter.addClassHistory(
                        new ClassHistoryComponent(coding(spell.value()), periodOf(spell.start(), spell.end())));
            }
        }
    }

    private static boolean isOwn(Coding coding) {
        return ACT_CODE.equals(coding.getSystem()) && OWN_CLASSES.contains(coding.getCode());
    }

    private static Coding coding(String code) {
        return new Coding(ACT_CODE, code, V3ActCode.fromCode(code).getDisplay());
    }

    static Period periodOf(Instant start, Instant end) {
        return new Period().setStartElement(SwedishDateTime.of(start)).setEndElement(SwedishDateTime.of(end));
    }
}
