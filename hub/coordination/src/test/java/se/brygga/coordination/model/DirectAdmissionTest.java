package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Refusal;

class DirectAdmissionTest {

    private final Story story = new Story("nisse-direktinlaggning");

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvFileSource(resources = "direct-admission.csv", numLinesToSkip = 1, delimiter = '|')
    void stands(String happened, String until, DirectAdmission.State state, int letters) {
        tell(happened);
        if (until != null) {
            story.wait(until);
        }

        assertThat(DirectAdmission.all(story.file))
                .extracting(DirectAdmission::state)
                .containsExactly(state);
        assertThat(story.file.letters())
                .filteredOn(letter -> letter.key().startsWith("direct/"))
                .hasSize(letters);
        assertThat(isCounted()).isEqualTo(state == DirectAdmission.State.ARRIVED);
    }

    @Test
    void wardIsAskedAndAnswerEndsThat() {
        tell("asked 10:00");
        assertThat(story.open()).contains("svara-pa-begaran K01 10:30");

        tell("accepted 10:20");
        assertThat(story.open())
                .contains("forbered-platsen K01 12:20", "akuten-far-veta! K01 34:20")
                .noneMatch(work -> work.startsWith("svara-pa-begaran"));
        assertThat(story.file.letters())
                .filteredOn(letter -> letter.event().equals("communication"))
                .extracting(letter -> letter.receiver())
                .containsExactlyInAnyOrder(Circle.NURSING, Circle.HOME_CARE);
    }

    @Test
    void declinedRequestIsAssessedAgain() {
        tell("asked 10:00, declined 10:20");

        assertThat(story.open()).contains("ny-bedomning K01 11:20");
    }

    @Test
    void directShareIsCountedByMonth() {
        tell("asked 10:00, accepted 10:20, admitted 13:00");

        assertThat(UnplannedAdmission.all(story.file))
                .containsExactly(new UnplannedAdmission(
                        Circle.HOSPITAL, "nisse-direktinlaggning", YearMonth.of(2026, 2), false, true));
    }

    @Test
    void requestForSomebodyNotEnrolledIsRefused() {
        assertThat(refused(request(Story.at("10:00"), ServiceRequestStatus.ACTIVE), Circle.NURSING))
                .isEqualTo("DIRECT-03");
    }

    @Test
    void requestWithoutWardIsRefused() {
        ServiceRequest request = request(Story.at("10:00"), ServiceRequestStatus.ACTIVE);
        request.getPerformer().clear();

        assertThat(refused(request, Circle.NURSING)).isEqualTo("DIRECT-01");
    }

    @Test
    void draftIsNotAskedAndNeedsNoTimeYet() {
        tell("drafted 10:00");

        assertThat(DirectAdmission.all(story.file)).isEmpty();
        assertThat(story.open()).noneMatch(work -> work.startsWith("svara-pa-begaran"));
        assertThat(story.file.letters()).noneMatch(letter -> letter.key().startsWith("direct/"));
        assertThat(refused(answer(TaskStatus.ACCEPTED, Story.at("10:20")), Circle.HOSPITAL))
                .isEqualTo("DIRECT-04");
    }

    @Test
    void requestWithoutTimeIsRefusedUnlessItIsADraft() {
        story.tell("enrolled 00:00");
        for (ServiceRequestStatus status : ServiceRequestStatus.values()) {
            boolean asked = "ACTIVE COMPLETED REVOKED ENTEREDINERROR".contains(status.name());
            assertThat(refused(request(null, status), Circle.NURSING)).isEqualTo(asked ? "DIRECT-02" : null);
        }
    }

    @Test
    void requestAfterTheLastDayOfTheEnrolmentIsRefused() {
        EpisodeOfCareStatus active = EpisodeOfCareStatus.ACTIVE;
        story.take(
                Circle.enrolment("nisse-direktinlaggning", Story.at("0:00"), active, Story.at("9:00")), Circle.NURSING);
        story.file.at(Story.at("10:00"));

        assertThat(refused(request(Story.at("10:00"), ServiceRequestStatus.ACTIVE), Circle.NURSING))
                .isEqualTo("DIRECT-03");
    }

    @Test
    void answerToNothingFromElsewhereOrWithoutContentIsRefused() {
        Task accepted = answer(TaskStatus.ACCEPTED, Story.at("10:20"));
        assertThat(refused(accepted, Circle.HOSPITAL)).isEqualTo("DIRECT-04");

        tell("asked 10:00");
        assertThat(refused(accepted, Circle.NURSING)).isEqualTo("DIRECT-05");
        assertThat(refused(accepted, Circle.HOSPITAL)).isNull();
        accepted.setRestriction(null);
        assertThat(refused(accepted, Circle.HOSPITAL)).isEqualTo("DIRECT-06");
        Task declined = answer(TaskStatus.REJECTED, Story.at("10:20"));
        declined.setStatusReason(new CodeableConcept().setText("fullt"));
        assertThat(refused(declined, Circle.HOSPITAL)).isEqualTo("DIRECT-07");
    }

    private String refused(Resource resource, String unit) {
        Sent sent = new Sent("m", story.file.now(), story.file.provider(unit), unit, List.of(resource));
        return story.models.judge(story.file, sent).map(Refusal::code).orElse(null);
    }

    private boolean isCounted() {
        return story.file.resources(Encounter.class).stream()
                .anyMatch(stored -> DirectDesk.isDirect((Encounter) stored.resource()));
    }

    private void tell(String happened) {
        if (story.file.resources(ServiceRequest.class).isEmpty()) {
            story.tell("enrolled 00:00");
        }
        for (String message : happened.split(", ")) {
            String[] words = message.split(" ");
            Instant at = Story.at(words[1]);
            story.file.at(at.isAfter(story.file.now()) ? at : story.file.now());
            switch (words[0]) {
                case "asked" -> story.take(List.of(request(at, ServiceRequestStatus.ACTIVE)), Circle.NURSING);
                case "drafted" -> story.take(List.of(request(null, ServiceRequestStatus.DRAFT)), Circle.NURSING);
                case "revoked" -> story.take(List.of(request(at, ServiceRequestStatus.REVOKED)), Circle.NURSING);
                case "accepted" -> story.take(List.of(answer(TaskStatus.ACCEPTED, at)), Circle.HOSPITAL);
                case "declined" -> story.take(List.of(answer(TaskStatus.REJECTED, at)), Circle.HOSPITAL);
                default -> story.tell(message);
            }
        }
    }

    private static ServiceRequest request(Instant at, ServiceRequestStatus status) {
        ServiceRequest request = new ServiceRequest();
        request.setId("request");
        request.setStatus(status);
        request.setCode(concept("request"));
        request.setAuthoredOn(at == null ? null : Date.from(at));
        request.setRequester(Circle.unit(Circle.NURSING));
        request.addPerformer(Circle.unit(Circle.HOSPITAL));
        return request;
    }

    /** The person is expected from an hour on, for six hours. */
    private static Task answer(TaskStatus status, Instant at) {
        Task answer = new Task();
        answer.setId("answer");
        answer.setStatus(status);
        answer.setCode(concept("answer"));
        answer.setFocus(new Reference("ServiceRequest/request"));
        answer.setLastModified(Date.from(at));
        answer.setOwner(Circle.unit(Circle.HOSPITAL));
        if (status == TaskStatus.ACCEPTED) {
            answer.getRestriction().getPeriod().setStart(Date.from(at.plusSeconds(3_600)));
            answer.getRestriction().getPeriod().setEnd(Date.from(at.plusSeconds(7 * 3_600)));
        } else {
            answer.setStatusReason(concept("no-bed"));
        }
        return answer;
    }

    private static CodeableConcept concept(String code) {
        return new CodeableConcept(new Coding(Canonical.DIRECT_ADMISSION, code, null));
    }
}
