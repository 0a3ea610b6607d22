package se.brygga.translation.hl7v2.adt;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.PlToLocation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.visit.VisitNumber;

/** Tells from an ADT message what happened in a hospital stay, and when (messages.md 2, event time; never MSH-7). */
final class AdtToStay {

    /** Classes of visits that are no inpatient or emergency care: outpatient, preadmit, recurring, commercial. */
    private static final Set<String> NO_STAY = Set.of("O", "P", "R", "C");

    private static final CodeMap DISPOSITIONS = CodeMap.named("v2-0112-discharge-disposition");

    private final Message message;
    private final String stay;
    private final Transfer transfer;
    private final EventTime time;

    private AdtToStay(Message message, String stay, Transfer transfer) {
        this.message = message;
        this.stay = stay;
        this.transfer = transfer;
        this.time = new EventTime(message, transfer);
    }

    /** Returns what happened; nothing for a visit that is no stay. {@code stay} is the Encounter's id. */
    static List<PersonEvent> translate(AdtEvent event, Message message, String stay, Transfer transfer) {
        var told = new AdtToStay(message, stay, transfer);
        if (event == AdtEvent.A06 || event == AdtEvent.A07) {
            return told.classChanged(event);
        }
        return told.isStay() ? told.events(event) : List.of();
    }

    private List<PersonEvent> events(AdtEvent event) {
        return switch (event) {
            case A01 -> List.of(start(startKind()));
            case A04 -> registered();
            case A02 -> List.of(event(StayEventKind.TRANSFERRED, null, time.at(), location()));
            case A03 -> List.of(isDeath() ? death() : discharge(stay));
            case A08 -> isDeath() ? List.of(death()) : plannedEndChanged();
            case A16 -> plannedEndChanged();
            case A21 -> List.of(event(StayEventKind.LEAVE_STARTED, null, time.at(), null));
            case A22 -> List.of(event(StayEventKind.LEAVE_ENDED, null, time.at(), null));
            case A11 -> cancelled(startKind(), message.pv1().admitted());
            case A12 -> cancelled(StayEventKind.TRANSFERRED);
            case A13 -> cancelled(StayEventKind.DISCHARGED, message.pv1().discharged());
            case A25 -> cancelled(StayEventKind.PLANNED_END_CHANGED);
            case A52 -> cancelled(StayEventKind.LEAVE_STARTED);
            case A53 -> cancelled(StayEventKind.LEAVE_ENDED);
            default -> List.of();
        };
    }

    /** Being registered is no admission: only an emergency starts with it, and a class that is not said is none. */
    private List<PersonEvent> registered() {
        return startKind() == StayEventKind.EMERGENCY_STARTED ? List.of(start(startKind())) : List.of();
    }

    /** A06 admits. A07 starts an emergency, or ends the stay: where that had another number, MRG-5 names it. */
    private List<PersonEvent> classChanged(AdtEvent event) {
        if (event == AdtEvent.A06) {
            if (!isStay() || startKind() != StayEventKind.ADMITTED) {
                transfer.warn(message.pv1().patientClass().at().place(), "CLASS_CONTRADICTION");
            }
            return List.of(startedNow(StayEventKind.ADMITTED));
        }
        if (!isStay()) {
            Cx old = message.mrg().visitNumber();
            return List.of(discharge(old.id().present() ? VisitNumber.stay(old, transfer.source()) : stay));
        }
        if (startKind() != StayEventKind.EMERGENCY_STARTED) {
            transfer.warn(message.pv1().patientClass().at().place(), "CLASS_CONTRADICTION");
            return List.of();
        }
        return List.of(startedNow(StayEventKind.EMERGENCY_STARTED));
    }

    private boolean isStay() {
        return !NO_STAY.contains(message.pv1().patientClass().code().orEmpty());
    }

    private StayEvent start(StayEventKind kind) {
        Instant at = time.at(message.pv1().admitted());
        return new StayEvent(stay, kind, null, at, location(), plannedEnd(), null);
    }

    /** PV1-44 may tell when the visit began under its first class, which was another time. */
    private StayEvent startedNow(StayEventKind kind) {
        Instant at = message.evn().occurred().present()
                ? time.at()
                : time.at(message.pv1().admitted());
        return new StayEvent(stay, kind, null, at, location(), plannedEnd(), null);
    }

    private StayEventKind startKind() {
        return message.pv1().patientClass().code().is("E") ? StayEventKind.EMERGENCY_STARTED : StayEventKind.ADMITTED;
    }

    private StayEvent discharge(String of) {
        Instant at = time.at(message.pv1().discharged());
        St disposition = message.pv1().dischargeDisposition().code();
        String to = transfer.code("disposition", disposition, DISPOSITIONS);
        return new StayEvent(of, StayEventKind.DISCHARGED, null, at, null, null, to);
    }

    private StayEvent death() {
        return event(
                StayEventKind.DECEASED,
                null,
                time.at(message.pid().deathTime(), message.pv1().discharged()),
                null);
    }

    private boolean isDeath() {
        St at = message.pid().deathTime();
        return message.pid().deathIndicator().is("Y")
                || at.present() && !at.value().startsWith("0000");
    }

    /** PV2-9 with a time sets the estimate, {@code ""} removes it; empty says nothing. */
    private List<PersonEvent> plannedEndChanged() {
        Instant plannedEnd = plannedEnd();
        return plannedEnd == null && !message.pv2().expectedDischarge().deleted()
                ? List.of()
                : List.of(new StayEvent(
                        stay, StayEventKind.PLANNED_END_CHANGED, null, time.at(), null, plannedEnd, null));
    }

    private List<PersonEvent> cancelled(StayEventKind voids, St... surest) {
        return List.of(event(StayEventKind.CANCELLED, voids, time.at(surest), null));
    }

    private StayEvent event(StayEventKind kind, StayEventKind voids, Instant at, String location) {
        return new StayEvent(stay, kind, voids, at, location, null, null);
    }

    private String location() {
        return PlToLocation.name(message.pv1().location());
    }

    private Instant plannedEnd() {
        return DtmToDateTime.instant(
                message.pv2().expectedDischarge(), transfer.source().zone(), transfer.losses());
    }
}
