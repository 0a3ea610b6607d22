package se.brygga.translation.fhirmessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.junit.jupiter.api.Test;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.notice.Notice;
import se.brygga.core.translated.StayDetails;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.core.translated.Translated;

/** What coordinates a discharge goes out as a FHIR message and is read back as what it tells (messages.md 2, our event codes). */
class PlanningNoticeTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-02-17T10:00:00+01:00");
    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-02-17T11:59:59+01:00");

    @Test
    void readyTellsWhenItWasAssessedWhenItWasSentAndWhyItMayBeTold() {
        StayEvent ready = told(notice("ready", null));

        assertThat(ready.kind()).isEqualTo(StayEventKind.READY);
        assertThat(ready.at()).isEqualTo(TIME.toInstant());
        assertThat(ready.details().sentAt()).isEqualTo(SENT.toInstant());
        assertThat(ready.details().basis()).isEqualTo(StayDetails.HARM_TEST);
    }

    @Test
    void aWithdrawalNamesWhatItWithdrawsAndIsNoCorrection() {
        StayEvent withdrawn = told(notice("ready-withdrawn", "n-0"));

        assertThat(withdrawn.kind()).isEqualTo(StayEventKind.READY_WITHDRAWN);
        assertThat(withdrawn.details().refersTo()).isEqualTo("n-0");
        assertThat(withdrawn.details().reason()).isEqualTo("WORSE");
    }

    @Test
    void theCoordinatorOfAnothersStayIsToldOfThatStayAndNothingElseIsKeptOfIt() {
        Translated translated = translated(notice("coordinator-appointed", null));
        var event = (StayEvent) translated.events().get(0);

        assertThat(event.kind()).isEqualTo(StayEventKind.COORDINATOR_APPOINTED);
        assertThat(event.stay()).isEqualTo("case-1");
        assertThat(event.details().contact()).isEqualTo("Vårdcentralen, 010-000 00 00");
        assertThat(translated.resources()).noneMatch(Encounter.class::isInstance);
    }

    @Test
    void aCallBringsItsMeeting() {
        Translated translated = translated(notice("sip-called", null));
        StayDetails details = ((StayEvent) translated.events().get(0)).details();

        assertThat(details.meetingAt()).isEqualTo(TIME.toInstant());
        assertThat(details.place()).isEqualTo("Rum 3");
        assertThat(details.basis()).isEqualTo(StayDetails.HARM_TEST);
        assertThat(translated.resources())
                .filteredOn(Appointment.class::isInstance)
                .singleElement()
                .satisfies(meeting -> assertThat(details.content()).isEqualTo("Appointment/" + meeting.getIdPart()));
    }

    @Test
    void informationTellsWhyItMayBeTold() {
        StayEvent event = told(notice("information-transferred", null));

        assertThat(event.kind()).isEqualTo(StayEventKind.INFORMATION_TRANSFERRED);
        assertThat(event.details().mayBeDisclosed()).isTrue();
    }

    @Test
    void readyWithoutTheTimeOfItsAssessmentIsRefused() {
        String message = new String(NoticeToFhirMessage.translate(notice("ready", null)), StandardCharsets.UTF_8);
        String other = message.replace("StructureDefinition/ready", "StructureDefinition/planned-end");

        assertThatThrownBy(() -> FhirSources.translate(other))
                .isInstanceOf(Untranslatable.class)
                .hasMessageContaining("assessed");
    }

    private static StayEvent told(Notice notice) {
        return (StayEvent) translated(notice).events().get(0);
    }

    private static Translated translated(Notice notice) {
        return FhirSources.translate(NoticeToFhirMessage.translate(notice, "b-1"));
    }

    private static Notice notice(String event, String replaces) {
        boolean coordinator = event.equals("coordinator-appointed");
        return new Notice(
                "n-1",
                "case-1",
                event,
                "SE2321000016-SJH1",
                "SE2120009994-HTJ01",
                List.of("hemtjanst"),
                "http://electronichealth.se/identifier/personnummer",
                "191212121212",
                null,
                null,
                null,
                null,
                coordinator ? null : TIME,
                null,
                replaces,
                replaces == null ? null : "WORSE",
                SENT,
                coordinator ? "Vårdcentralen, 010-000 00 00" : null,
                event.equals("sip-called") ? "Rum 3" : null,
                StayDetails.HARM_TEST,
                null);
    }
}
