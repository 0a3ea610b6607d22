package se.brygga.translation.hl7v2.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Kept;
import se.brygga.translation.hl7v2.Told;

class SiuTest {

    private static final String SCH = "SCH|B1|T1|||||||LENGTH|UNIT|^^^START^END||||||||||||||STATUS";

    private static Told timed(String event, String start, String end, String status) {
        return siu(
                event,
                SCH.replace("START", start)
                        .replace("END", end)
                        .replace("STATUS", status)
                        .replace("LENGTH", "")
                        .replace("UNIT", ""));
    }

    private static Told siu(String event, String... segments) {
        String[] all = Stream.concat(
                        Stream.of(segments[0], "PID"),
                        Stream.concat(Arrays.stream(segments).skip(1), Stream.of("RGS|1")))
                .toArray(String[]::new);
        return Told.of("SIU^" + event + "^SIU_S12", all);
    }

    @ParameterizedTest
    @CsvSource({
        "S12, '', booked",
        "S12, Pending, pending",
        "S13, Booked, booked",
        "S14, Started, checked-in",
        "S14, Complete, fulfilled",
        "S14, Overbook, booked",
        "S14, Nonsense, booked",
        "S15, Booked, cancelled",
        "S15, '', cancelled",
        "S17, Deleted, entered-in-error",
        "S26, Noshow, noshow"
    })
    void triggerEndsAnAppointmentAndElseTheFillersStatusCounts(String event, String stated, String status) {
        Appointment appointment =
                timed(event, "20260310093000", "20260310101500", stated).only(Appointment.class);

        assertThat(appointment.getStatus().toCode()).isEqualTo(status);
    }

    @Test
    void appointmentThatIsDeletedWithoutItsTimeIsCancelled() {
        assertThat(timed("S17", "", "", "").only(Appointment.class).getStatus().toCode())
                .isEqualTo("cancelled");
    }

    @ParameterizedTest
    @CsvSource({"S15, cancelled", "S26, noshow"})
    void whatIsOffKeepsWhatIsKnownOfIt(String event, String status) {
        String known = SCH.replace("START^END", "20260310093000^20260310101500")
                .replace("SCH|B1|T1|||||", "SCH|B1|T1|||||R1^Provtagning");
        Appointment kept = Kept.after(
                        siu("S12", known, "AIP|1||SE1-1^Björn^Vera").translated(),
                        timed(event, "", "", "").translated())
                .only(Appointment.class);

        assertThat(kept.getStatus().toCode()).isEqualTo(status);
        assertThat(kept.hasStart()).isTrue();
        assertThat(kept.getReasonCodeFirstRep().getCodingFirstRep().getCode()).isEqualTo("R1");
        assertThat(kept.getParticipantFirstRep().getActor().hasDisplay()).isTrue();
    }

    @Test
    void laterMessagesAreAboutTheSameAppointment() {
        assertThat(timed("S15", "", "", "").only(Appointment.class).getIdPart())
                .isEqualTo(timed("S12", "20260310093000", "20260310101500", "")
                        .only(Appointment.class)
                        .getIdPart());
    }

    @ParameterizedTest
    @CsvSource({
        "20260310093000, 20260310090000, SCH-11.5 END_BEFORE_START",
        "'', '', SCH-11 APPOINTMENT_TIME_MISSING",
        "20260310093000, '', SCH-11 APPOINTMENT_TIME_MISSING",
        "202603, 20260310, SCH-11.4 DATE_PRECISION",
        "20261310, 20261311, SCH-11.4 DATE_FORMAT",
        "tomorrow, 20261311, SCH-11.4 DATE_FORMAT"
    })
    void timesThatMakeNoSenseAreRefused(String start, String end, String refusal) {
        assertThat(timed("S12", start, end, "Booked").refusal()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"45, min, 45", "45, '', 45", "1.5, h, 90", "2700, S, 45", "2, hr, 120"})
    void endFollowsFromTheLengthInAnyUnit(String length, String unit, int minutes) {
        Appointment appointment = siu(
                        "S12",
                        SCH.replace("START^END", "20260310093000")
                                .replace("STATUS", "")
                                .replace("LENGTH", length)
                                .replace("UNIT", unit))
                .only(Appointment.class);

        assertThat(appointment.getMinutesDuration()).isEqualTo(minutes);
        assertThat(Duration.between(
                        appointment.getStart().toInstant(), appointment.getEnd().toInstant()))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void lengthThatIsNoNumberIsWarnedOfAndLeft() {
        Translated translated = siu(
                        "S12",
                        SCH.replace("START", "20260310093000")
                                .replace("END", "20260310100000")
                                .replace("STATUS", "")
                                .replace("LENGTH", "snart")
                                .replace("UNIT", "min"))
                .translated();

        assertThat(translated.losses().warnings()).containsEntry("SCH-9", "DURATION_FORMAT");
        assertThat(translated.losses().fates().get("SCH-9").kind()).isEqualTo("unmapped");
    }

    @Test
    void timesOfTheFirstResourceCountIfNothingElseSaysIt() {
        Appointment appointment = siu("S12", "SCH|B1|T1", "RGS|1", "AIS|1||LAK|20260310093000|||30|min")
                .only(Appointment.class);

        assertThat(appointment.getEndElement().getValueAsString()).isEqualTo("2026-03-10T10:00:00+01:00");
    }

    @Test
    void resourceThatIsTakenOutTakesNoPart() {
        Appointment appointment = siu(
                        "S14",
                        "SCH|B1|T1|||||||||^^^20260310093000^20260310100000",
                        "RGS|1",
                        "AIP|1|D|P1^Påhittad",
                        "AIP|2|A|P2^Påhittad")
                .only(Appointment.class);

        assertThat(appointment.getParticipant())
                .extracting(one -> one.getActor().getIdentifier().getValue())
                .containsExactly("P2");
    }

    @Test
    void messageWithoutScheduleOrNumberIsRefused() {
        assertThat(Told.of("SIU^S12", "RGS|1", "PID", "RGS|2").refusal()).isEqualTo("SCH SCH_MISSING");
        assertThat(siu("S12", "SCH|||||||||||^^^20260310093000^20260310100000").refusal())
                .isEqualTo("SCH-2 APPOINTMENT_UNKNOWN");
    }

    @Test
    void thousandsOfServicesAreTakenAndTenThousandRefused() {
        String[] segments = new String[4_900];
        Arrays.fill(segments, "AIS|1||LAK^Besök|20260310093000|||30|min");
        segments[0] = "SCH|B1|T1";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(
                        siu("S12", segments).only(Appointment.class).getServiceType())
                .hasSize(4_899));

        String[] tooMany = new String[10_001];
        Arrays.fill(tooMany, "AIS|1||LAK");
        assertThat(siu("S12", tooMany).refusal()).isEqualTo("MSH SEGMENTS_TOO_MANY");
    }
}
