package se.brygga.translation.hl7v2.adt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.PlToLocation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;

/** Tells from an ADT message what happened in a hospital stay, and when (messages.md 2, event time; never MSH-7). */
final class AdtToStay {

    /** Classes of visits that are no inpatient or emergency care: outpatient, preadmit, recurring, commercial. */
    private static final Set<String> NO_STAY = Set.of("O", "P", "R", "C");

    private final Message message;
    private final String stay;
    private final Transfer transfer;

    private AdtToStay(Message message, String stay, Transfer transfer) {
        this.message = message;
        this.stay = stay;
        this.transfer = transfer;
    }

    /** Returns what happened; nothing for a visit that is no stay. {@code stay} is the Encounter's id. */
    static List<PersonEvent> translate(AdtEvent event, Message message, String stay, Transfer transfer) {
        return NO_STAY.contains(message.pv1().patientClass().code().orEmpty())
                ? List.of()
                : new AdtToStay(message, stay, transfer).events(event);
    }

    private List<PersonEvent> events(AdtEvent event) {
        return switch (event) {
            case A01 -> List.of(start());
            case A02 -> List.of(event(StayEventKind.TRANSFERRED, null, at(), location()));
            case A03 -> List.of(isDeath() ? death() : discharge());
            case A08 -> changes();
            case A11 ->
                List.of(event(
                        StayEventKind.CANCELLED, startKind(), at(message.pv1().admitted()), null));
            case A13 ->
                List.of(event(
                        StayEventKind.CANCELLED,
                        StayEventKind.DISCHARGED,
                        at(message.pv1().discharged()),
                        null));
            case A21 -> List.of(event(StayEventKind.LEAVE_STARTED, null, at(), null));
            case A22 -> List.of(event(StayEventKind.LEAVE_ENDED, null, at(), null));
            case A40 -> List.of();
        };
    }

    private StayEvent start() {
        return new StayEvent(stay, startKind(), null, at(message.pv1().admitted()), location(), plannedEnd(), null);
    }

    private StayEventKind startKind() {
        return message.pv1().patientClass().code().is("E") ? StayEventKind.EMERGENCY_STARTED : StayEventKind.ADMITTED;
    }

    private StayEvent discharge() {
        St disposition = message.pv1().dischargeDisposition().code();
        return new StayEvent(
                stay,
                StayEventKind.DISCHARGED,
                null,
                at(message.pv1().discharged()),
                null,
                null,
                transfer.code("disposition", disposition, Map.of()));
    }

    private StayEvent death() {
        return event(
                StayEventKind.DECEASED,
                null,
                at(message.pid().deathTime(), message.pv1().discharged()),
                null);
    }

    private boolean isDeath() {
        St time = message.pid().deathTime();
        return message.pid().deathIndicator().is("Y")
                || time.present() && !time.value().startsWith("0000");
    }

    private List<PersonEvent> changes() {
        if (isDeath()) {
            return List.of(death());
        }
        Instant plannedEnd = plannedEnd();
        return plannedEnd == null
                ? List.of()
                : List.of(new StayEvent(stay, StayEventKind.PLANNED_END_CHANGED, null, at(), null, plannedEnd, null));
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

    /** Returns the first of these times that tells at least a date, else EVN-6, else EVN-2. */
    private Instant at(St... surest) {
        for (St time : surest) {
            Instant at = DtmToDateTime.instant(time, transfer.source().zone(), transfer.losses());
            if (at != null) {
                return at;
            }
        }
        for (St time : new St[] {message.evn().occurred(), message.evn().recorded()}) {
            Instant at = DtmToDateTime.instant(time, transfer.source().zone(), transfer.losses());
            if (at != null) {
                transfer.mapped(time, "StayEvent.at");
                return at;
            }
        }
        throw new Untranslatable("EVN-6", "EVENT_TIME_MISSING", "Nothing says when it happened, not even EVN-2");
    }
}
