package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;

/** What a system of HL7 v2 gets of the work between organisations: documents in plain Swedish. */
class LetterToMdmTest {

    @Test
    void jointPlanIsADocumentThatSaysWhoDoesWhat() {
        var plan = new CarePlan().setTitle("Bo kvar hemma");
        plan.setId("cp1");
        plan.addExtension(Canonical.PLAN_STATE, new CodeType("ACTIVE"));
        plan.addActivity()
                .getDetail()
                .setDescription("Stöd vid dusch")
                .addPerformer(new Reference().setDisplay("Åkerby hemtjänst"));

        Written written = write("joint-plan", to(Map.of(), "MDM^T02"), plan);

        assertThat(written.type()).isEqualTo("MDM^T02");
        assertThat(text(written))
                .contains("|Plan: Bo kvar hemma|")
                .contains("Läge: gäller")
                .contains("- Stöd vid dusch. Ansvarig: Åkerby hemtjänst");
    }

    @Test
    void documentHasTheReceiversOwnType() {
        var task = new Task().setDescription("Ring upp").setStatus(Task.TaskStatus.REQUESTED);
        task.setId("t1");

        Written written = write("task", to(Map.of("documentType", Map.of("UPPG", "task")), "MDM^T02"), task);

        assertThat(text(written)).contains("TXA|1|UPPG^Uppgift|TEXT").contains("|Ring upp|");
    }

    @Test
    void directAdmissionIsAskedForInPlainWords() {
        var request = new ServiceRequest().setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        request.setId("r1");
        request.getCode().addCoding().setSystem(Canonical.DIRECT_ADMISSION).setCode("request");
        request.setPriority(ServiceRequest.ServiceRequestPriority.ASAP);
        request.addReasonCode().setText("Tilltagande andfåddhet");
        request.setRequester(new Reference().setDisplay("Åkerby hemsjukvård"));

        String asked = text(write("referral", to(Map.of(), "MDM^T02"), request));
        request.setStatus(ServiceRequest.ServiceRequestStatus.REVOKED);
        String takenBack = text(write("referral", to(Map.of(), "MDM^T02"), request));

        assertThat(asked)
                .contains("TXA|1|referral^Direktinläggning", "Skäl: Tilltagande andfåddhet", "Från: Åkerby hemsjukvård")
                .contains("Bråttom: så snart som möjligt")
                .doesNotContain("återtagen");
        assertThat(takenBack).contains("Begäran är återtagen.");
    }

    @Test
    void callIsAnAppointmentForWhoTakesAppointments() {
        assertThat(write("plan-call", to(Map.of(), "SIU^S12"), call()).type()).isEqualTo("SIU^S12");
        assertThat(write("plan-call", to(Map.of(), "MDM^T02"), call()).type()).isEqualTo("MDM^T02");
    }

    private static Appointment call() {
        var call = new Appointment().setStatus(AppointmentStatus.PROPOSED);
        call.setId("a1");
        call.setStartElement(new InstantType("2026-03-06T13:00:00+01:00"));
        return call;
    }

    private static Written write(String event, Destination to, Resource focus) {
        List<Resource> resources = new ArrayList<>(List.of(focus, AdtWriterTest.patient()));
        var message = new OutboundMessage(
                "m-1",
                event,
                Instant.parse("2026-03-05T08:00:00Z"),
                "SE2120009994-HTJ01",
                "SE2329990010-K01",
                List.copyOf(resources));
        return Hl7Writers.find(message).orElseThrow().write(message, to);
    }

    private static Destination to(Map<String, Map<String, String>> codes, String takes) {
        return new Destination(
                "mellanland-ehr",
                "hl7v2",
                "2.5.1",
                StandardCharsets.UTF_8,
                ZoneId.of("Europe/Stockholm"),
                "EHR",
                false,
                Set.of(takes),
                Spelling.CANONICAL,
                codes);
    }

    private static String text(Written written) {
        return new String(written.content(), StandardCharsets.UTF_8);
    }
}
