package se.brygga.translation.fhirmessage.stay;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.reading.DetailCode;
import se.brygga.translation.fhirmessage.stay.Meaning.Way;

/** Tells what happened in a stay, and when: never by the time of sending if the Encounter has a time (messages.md 2). */
final class StayEvents {

    private final Received received;
    private final Encounter sent;
    private final Meaning meaning;
    private final String place;
    private final boolean own;
    private final Details details;

    StayEvents(Received received, Encounter sent, Meaning meaning) {
        this.received = received;
        this.sent = sent;
        this.meaning = meaning;
        this.place = received.place(sent);
        this.details = new Details(received, sent);
        this.own = Canonical.DISCHARGE_EVENT.equals(
                received.header().getEventCoding().getSystem());
    }

    /** Returns when the first of the events happened. */
    static Instant at(List<PersonEvent> events) {
        return ((StayEvent) events.get(0)).at();
    }

    List<PersonEvent> of(Encounter stay) {
        StayEventKind kind = meaning.kind();
        if (kind == null) {
            return List.of();
        }
        boolean back = meaning.way() == Way.TAKES_BACK;
        StayEvent event = new StayEvent(
                stay.getIdElement().getIdPart(),
                back ? StayEventKind.CANCELLED : kind,
                meaning.way() == Way.TELLS ? null : kind,
                when(kind, back),
                isStart(kind) && !back ? location() : null,
                back ? null : plannedEnd(),
                kind == StayEventKind.DISCHARGED && !back ? destination() : null);
        return List.of(own ? event.with(details.of(kind)) : event);
    }

    private static boolean isStart(StayEventKind kind) {
        return kind == StayEventKind.ADMITTED || kind == StayEventKind.EMERGENCY_STARTED;
    }

    private Instant when(StayEventKind kind, boolean back) {
        return switch (kind) {
            case EMERGENCY_STARTED, ADMITTED ->
                time(sent.getPeriod().getStartElement(), place + ".period.start", own || back);
            case LEAVE_STARTED -> time(leave().getStartElement(), place + ".extension.value.start", back);
            case LEAVE_ENDED -> time(leave().getEndElement(), place + ".extension.value.end", back);
            case DISCHARGED, DECEASED -> time(sent.getPeriod().getEndElement(), place + ".period.end", back);
            case READY -> back ? received.occurred() : details.assessed(place);
            default -> received.occurred();
        };
    }

    /** What is taken back may have no time any more; then the time of telling stands for it. */
    private Instant time(DateTimeType time, String where, boolean mayLack) {
        if (!time.hasValue()) {
            if (mayLack) {
                return received.occurred();
            }
            throw DetailCode.RESOURCE_REQUIRED.at(where, "Nothing says when it happened");
        }
        if (time.getValueAsString().indexOf('T') < 0) {
            throw DetailCode.DATE_FORMAT.at(where, "A date alone does not say when it happened");
        }
        return time.getValue().toInstant();
    }

    private Period leave() {
        return sent.getExtension().stream()
                .filter(one -> MedCom.LEAVE.equals(one.getUrl()) || Canonical.LEAVE.equals(one.getUrl()))
                .map(Extension::getValue)
                .filter(Period.class::isInstance)
                .map(Period.class::cast)
                .reduce((first, last) -> last)
                .orElseGet(Period::new);
    }

    private Instant plannedEnd() {
        return sent.hasExtension(Canonical.PLANNED_END)
                        && sent.getExtensionByUrl(Canonical.PLANNED_END).getValue() instanceof DateTimeType end
                        && end.hasValue()
                ? end.getValue().toInstant()
                : null;
    }

    private String location() {
        Organization unit =
                received.entries().require(sent.getServiceProvider(), Organization.class, place + ".serviceProvider");
        return unit.hasName() ? unit.getName() : unit.getIdentifierFirstRep().getValue();
    }

    private String destination() {
        var disposition = sent.getHospitalization().getDischargeDisposition();
        return disposition.hasText()
                ? disposition.getText()
                : disposition.getCodingFirstRep().getCode();
    }
}
