package se.brygga.app.deskwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.worklist.DeskHub;

/** What is answered at a desk ends in the record as if the unit's system had sent it; and what an attacker may try. */
class TaskWritesTest {

    private DeskHub hub;
    private String tolvan;
    private OpenedView nurse;
    private String task;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder, DeskController.class, DeskActs.class);
        tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        hub.story.enrol(tolvan);
        hub.story.ask(tolvan, "ask-1", "home-visit", Duration.ofDays(1));
        nurse = hub.desk(DeskHub.nurse());
        task = DeskHub.find(nurse.get("/tasks").body(), "id=\"t-([^\"]+)\"[^>]*>Gör hembesök");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void takingATaskIsTakenInTheRecordAndToldToWhoAsked() throws IOException {
        String list = nurse.get("/tasks").body();
        DeskHub.keep("tasks-sv", list);
        int told = DeskHub.handedOut();
        hub.hub.audit.events.clear();

        HttpResponse<String> answer = answer("accepted", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/tasks/" + task + "?lang=sv&said=DONE_ANSWERED");
        assertThat(status()).isEqualTo(TaskStatus.ACCEPTED);
        assertThat(DeskHub.handedOut()).isGreaterThan(told);
        assertThat(hub.hub.audit.events).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo(AccessEvent.Kind.WRITE);
            assertThat(event.interaction()).isEqualTo("task-answer");
            assertThat(event.person()).isEqualTo(tolvan);
            assertThat(event.caller().who()).isEqualTo("SE2120009994-A1");
        });
        String page = nurse.get("/tasks/" + task + "?said=DONE_ANSWERED").body();
        DeskHub.keep("task-sv", page);
        assertThat(page).contains("kvitterad", "Svaret är sparat").doesNotContain("id=\"b-accepted\"");
    }

    @Test
    void doneIsDoneAndWhatWasWrittenIsRead() {
        answer("in-progress", "Syster åker kl. 14");
        answer("completed", "Besök gjort");

        assertThat(status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(nurse.get("/tasks/" + task).body()).contains("Syster åker kl. 14", "Besök gjort", "klar");
        assertThat(nurse.get("/tasks?task-state=ended").body()).contains(task);
        assertThat(hub.page(DeskHub.physician(), "/tasks?task-state=asked")).contains("Gör hembesök", "klar");
    }

    @Test
    void decliningNeedsAReasonAndNothingGoesBack() {
        assertThat(location(answer("rejected", ""))).contains("said=TASK_REASON");
        assertThat(status()).isEqualTo(TaskStatus.REQUESTED);
        answer("completed", "");
        assertThat(location(answer("accepted", ""))).contains("said=TASK_TRANSITION");
        assertThat(status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(hub.hub.audit.last().reason()).isEqualTo("TASK_TRANSITION");
    }

    @Test
    void anIdThatIsNoneIsRefusedBeforeAnythingIsKept() {
        assertThat(nurse.post("/tasks/a%20b/answer", form("accepted", "")).statusCode())
                .isEqualTo(400);
        assertThat(nurse.post("/messages/a%20b/reply", form("accepted", "x")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSameFormTwiceIsOneAnswer() {
        String form = form("accepted", "");
        nurse.post("/tasks/" + task + "/answer", form);
        answer("completed", "");
        HttpResponse<String> again = nurse.post("/tasks/" + task + "/answer", form);

        assertThat(location(again)).contains("said=DONE_ANSWERED");
        assertThat(status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void anotherUnitCannotAnswerNorLearnThatTheTaskExists() {
        OpenedView ward = hub.desk(DeskHub.assessor());
        String token = DeskHub.field(nurse.get("/tasks/" + task).body(), "token");
        String own = DeskHub.token(ward);
        String form = "token=" + own + "&once=x1&person=" + tolvan + "&status=accepted";

        assertThat(location(ward.post("/tasks/" + task + "/answer", form))).contains("said=TASK_UNKNOWN");
        assertThat(location(ward.post("/tasks/none/answer", form))).contains("said=TASK_UNKNOWN");
        assertThat(ward.post("/tasks/" + task + "/answer", form.replace(own, token))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ward.get("/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(status()).isEqualTo(TaskStatus.REQUESTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token=&", "token=0123456789abcdef0123456789abcdef&"})
    void aFormWithoutTheTokenOfItsPageDoesNothing(String token) {
        String form = token + "once=x1&person=" + tolvan + "&status=accepted";
        assertThat(nurse.post("/tasks/" + task + "/answer", form).statusCode()).isEqualTo(403);
        assertThat(status()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(hub.hub.audit.last().reason()).isEqualTo("FORM_TOKEN");
    }

    @Test
    void aFormFromAnotherSiteDoesNothingEvenWithTheToken() {
        for (String origin : List.of("https://evil.example", "null")) {
            HttpResponse<String> answer = OpenedView.send(nurse.request("/tasks/" + task + "/answer")
                    .header("Origin", origin)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form("accepted", ""))));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(status()).isEqualTo(TaskStatus.REQUESTED);
    }

    @Test
    void aLinkDoesNothing() {
        assertThat(nurse.get("/tasks/" + task + "/answer?" + form("accepted", ""))
                        .statusCode())
                .isIn(404, 405, 400);
        assertThat(nurse.post("/tasks/" + task + "/answer?status=accepted", form("accepted", ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(status()).isEqualTo(TaskStatus.REQUESTED);
    }

    @Test
    void aPatientPageTakesNoAnswers() {
        OpenedView patient = OpenedView.open(hub.hub.context, DeskHub.nurse(), tolvan);
        assertThat(patient.post("/tasks/" + task + "/answer", form("accepted", ""))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> answer(String status, String text) {
        return nurse.post("/tasks/" + task + "/answer", form(status, text));
    }

    private String form(String status, String text) {
        String page = nurse.get("/tasks/" + task).body();
        return "token=" + DeskHub.token(nurse) + "&once=" + DeskHub.field(page, "once") + System.nanoTime() + "&person="
                + tolvan + "&status=" + status + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("" + answer.statusCode());
    }

    private TaskStatus status() {
        return hub.record(t -> t.resources(tolvan, Task.class)).stream()
                .map(stored -> (Task) stored.resource())
                .filter(one -> task.equals(one.getIdElement().getIdPart()))
                .map(Task::getStatus)
                .findFirst()
                .orElseThrow();
    }
}
