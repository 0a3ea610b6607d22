package se.brygga.app.deskwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.worklist.DeskHub;

/** Who of a unit sees and answers what was asked of it. */
class WhoAnswersTest {

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
    void ofTwoColleaguesWhoTakeItAtOnceOneIsToldThatTheOtherHas() {
        OpenedView other = hub.desk(DeskHub.colleague());
        List<String> said = Stream.of(
                        CompletableFuture.supplyAsync(() -> take(nurse, "x1")),
                        CompletableFuture.supplyAsync(() -> take(other, "x2")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> location(answer).replaceAll(".*said=", ""))
                .sorted()
                .toList();

        assertThat(said).containsExactly("DONE_ANSWERED", "TASK_TAKEN");
        assertThat(other.get("/tasks/" + task + "?said=TASK_TAKEN").body())
                .contains("en kollega har redan tagit uppgiften")
                .containsPattern("SE2120009994-A[12]</span> <span lang=\"sv\">Tagen");
    }

    @Test
    void whoRecordsConsentsAloneAnswersForNoUnit() {
        OpenedView other = hub.desk(DeskHub.consentAdmin());
        String form = "token=" + DeskHub.token(other) + "&once=x3&person=" + tolvan + "&status=completed";
        assertThat(other.post("/tasks/" + task + "/answer", form).statusCode()).isEqualTo(403);
        assertThat(status()).isEqualTo(TaskStatus.REQUESTED);
    }

    /** PDL 4:2: a mailbox is the unit's, and not every role's. */
    @Test
    void aRoleThatDoesNotNeedWhatWasAskedDoesNotSeeIt() {
        assertThat(hub.page(DeskHub.nurseFor(Set.of("pat", "ovr")), "/tasks")).contains("Gör hembesök");
        assertThat(hub.page(DeskHub.nurseFor(Set.of("pat")), "/tasks")).doesNotContain("Gör hembesök", "Tolvansson");
    }

    private HttpResponse<String> take(OpenedView desk, String once) {
        String form = "token=" + DeskHub.token(desk) + "&once=" + once + "&person=" + tolvan + "&status=accepted";
        return desk.post("/tasks/" + task + "/answer", form);
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
