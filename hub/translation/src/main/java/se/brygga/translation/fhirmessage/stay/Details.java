package se.brygga.translation.fhirmessage.stay;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.StayDetails;
import se.brygga.core.translated.StayEventKind;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** Reads what our own events carry for the discharge (messages.md 2, our event codes; domain.md 6). */
final class Details {

    private final Received received;
    private final Encounter sent;

    Details(Received received, Encounter sent) {
        this.received = received;
        this.sent = sent;
    }

    StayDetails of(StayEventKind kind) {
        Appointment meeting = only(Appointment.class, kind == StayEventKind.SIP_CALLED);
        DocumentReference document = only(DocumentReference.class, kind == StayEventKind.INFORMATION_TRANSFERRED);
        return new StayDetails(
                sentAt(),
                kind == StayEventKind.ADMITTED
                        ? extension(Canonical.NEED_ASSESSED).orElse(null)
                        : null,
                basis(),
                reason(),
                replaced(),
                kind == StayEventKind.COORDINATOR_APPOINTED ? contact() : null,
                meeting == null || meeting.getStart() == null
                        ? null
                        : meeting.getStart().toInstant(),
                meeting == null ? null : place(meeting),
                content(meeting == null ? document : meeting));
    }

    /** Returns when a doctor assessed that the person is ready; an event without it says nothing. */
    Instant assessed(String place) {
        return extension(Canonical.READY)
                .orElseThrow(() -> DetailCode.RESOURCE_REQUIRED.at(
                        place + ".extension", "Nothing says when a doctor assessed that the person is ready"));
    }

    /** The clocks go by when it was sent, and nobody has sent what has not come yet. */
    private Instant sentAt() {
        Instant sent = received.bundle().getTimestamp() == null
                ? received.receivedAt()
                : received.bundle().getTimestamp().toInstant();
        return sent.isAfter(received.receivedAt()) ? received.receivedAt() : sent;
    }

    private Optional<Instant> extension(String url) {
        return Optional.ofNullable(sent.getExtensionByUrl(url))
                .filter(extension -> extension.getValue() instanceof DateTimeType time && time.hasValue())
                .map(extension ->
                        ((DateTimeType) extension.getValue()).getValue().toInstant());
    }

    private String basis() {
        return reasons()
                .filter(code -> StayDetails.CONSENT.equals(code) || StayDetails.HARM_TEST.equals(code))
                .findFirst()
                .orElse(null);
    }

    private String reason() {
        return reasons()
                .filter(code -> !StayDetails.CONSENT.equals(code) && !StayDetails.HARM_TEST.equals(code))
                .findFirst()
                .orElse(null);
    }

    private Stream<String> reasons() {
        return received.provenance().getReason().stream()
                .flatMap(Details::words)
                .filter(word -> word != null && !word.isBlank());
    }

    private static Stream<String> words(CodeableConcept reason) {
        return reason.hasCoding() ? reason.getCoding().stream().map(Coding::getCode) : Stream.of(reason.getText());
    }

    private String replaced() {
        Provenance provenance = received.provenance();
        return provenance.hasEntity()
                ? provenance.getEntityFirstRep().getWhat().getReferenceElement().getIdPart()
                : null;
    }

    private String contact() {
        return received.entries().all(CareTeam.class).stream()
                .flatMap(team -> team.getParticipant().stream())
                .map(participant -> participant.getMember().getDisplay())
                .filter(display -> display != null && !display.isBlank())
                .findFirst()
                .orElseThrow(() -> DetailCode.RESOURCE_REQUIRED.at(
                        "CareTeam.participant.member.display", "Nothing says who the coordinator is"));
    }

    private static String place(Appointment meeting) {
        return Stream.concat(
                        Stream.of(meeting.getComment()),
                        meeting.getParticipant().stream()
                                .map(Appointment.AppointmentParticipantComponent::getActor)
                                .filter(actor -> "Location".equals(actor.getType()))
                                .map(Reference::getDisplay))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private String content(Resource resource) {
        return resource == null
                ? null
                : OwnContent.idOf(resource, received)
                        .map(id -> resource.fhirType() + "/" + id)
                        .orElse(null);
    }

    private <R extends Resource> R only(Class<R> type, boolean wanted) {
        return wanted ? received.entries().all(type).stream().findFirst().orElse(null) : null;
    }
}
