package se.brygga.app.deskwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.reading.Asker;
import se.brygga.app.reading.RegisterEntries;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.worklist.DeskHub;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;

/** A request to lift a block is sent, read, lifted or refused (view.md 2.8), by the unit that is to decide it. */
class LiftWritesTest {

    private static final String REGION = "SE2329990010-V1";

    private DeskHub hub;
    private String tolvan;
    private OpenedView officer;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder, DeskController.class, DeskActs.class);
        tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        ask("l1", "SE2120009994-A1", "SE2120009994-V1");
        officer = hub.desk(DeskHub.physician());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    /** As the registers do it. */
    private void ask(String id, String user, String provider) {
        var task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
        task.setId(id);
        task.getCode()
                .addCoding()
                .setSystem(Canonical.BASE + "/CodeSystem/register-task")
                .setCode("lift-request");
        task.setDescription("Medvetslös, behöver läkemedelslistan");
        task.setAuthoredOn(Date.from(Instant.now().minusSeconds(600)));
        task.setRequester(Asker.of(user, provider));
        task.setOwner(UnitReference.to(DeskHub.WARD));
        task.getRestriction().getPeriod().setEnd(Date.from(Instant.now().plusSeconds(3_000)));
        hub.story.put(task, tolvan, REGION, DeskHub.WARD, "ovr");
    }

    @Test
    void theListLeadsToTheDecisionAndTheMailboxLeavesItThere() {
        assertThat(officer.get("/lifts").body()).contains("/tasks/l1?lang=sv", "Ta eller avslå");
        assertThat(officer.get("/tasks").body()).doesNotContain("l1");
        assertThat(officer.get("/tasks/l1").body())
                .contains("Begäran om hävning av spärr", "Medvetslös", "SE2120009994-A1", "Till hävningarna")
                .contains("b-accepted", "b-rejected", "b-completed", "Hävd i spärregistret");
    }

    @Test
    void itIsTakenAndRefusedWithAReasonThatWhoAskedReads() {
        assertThat(answer("l1", "accepted", "")).endsWith("said=DONE_ANSWERED");
        assertThat(answer("l1", "accepted", "")).endsWith("said=TASK_TAKEN");
        assertThat(asked()).contains("läst");
        assertThat(answer("l1", "rejected", "")).endsWith("said=TASK_REASON");
        assertThat(answer("l1", "rejected", "Ingen fara för liv")).endsWith("said=DONE_ANSWERED");

        assertThat(task().getStatus()).isEqualTo(TaskStatus.REJECTED);
        assertThat(task().getStatusReason().getText()).isEqualTo("Ingen fara för liv");
        assertThat(task().getNote()).extracting(Annotation::getText).containsExactly("Tagen", "Ingen fara för liv");
        assertThat(asked()).contains("avslagen", "Ingen fara för liv").doesNotContain("Ta eller avslå");
        assertThat(answer("l1", "accepted", "")).endsWith("said=TASK_TRANSITION");
        assertThat(officer.get("/lifts").body()).doesNotContain("Ta eller avslå");
    }

    @Test
    void itIsLiftedOnlyWhenTheRegisterSaysSo() {
        hub.enter(RegisterEntries.lift("old", tolvan, REGION, Instant.now().minusSeconds(90_000)));
        hub.enter(RegisterEntries.lift("foreign", tolvan, "SE2120009994-V1", Instant.now()));
        assertThat(answer("l1", "completed", "")).endsWith("said=LIFT_NOT_ENTERED");
        assertThat(task().getStatus()).isEqualTo(TaskStatus.REQUESTED);

        hub.enter(RegisterEntries.lift("new", tolvan, REGION, Instant.now()));
        assertThat(answer("l1", "completed", "")).endsWith("said=DONE_ANSWERED");
        assertThat(asked()).contains("hävd");
    }

    @Test
    void nobodyDecidesOnTheOwnRequest() {
        ask("l2", "SE2329990010-A1", REGION);
        assertThat(answer("l2", "rejected", "Nej")).endsWith("said=LIFT_OWN");
        assertThat(officer.get("/tasks/l2?said=LIFT_OWN").body()).contains("beslutar inte själv");
    }

    @Test
    void anotherUnitCannotDecide() {
        OpenedView nurse = hub.desk(DeskHub.nurse());
        assertThat(nurse.get("/tasks/l1").statusCode()).isEqualTo(404);
        assertThat(answer(nurse, "l1", "rejected", "Nej")).endsWith("said=TASK_UNKNOWN");
    }

    private String asked() {
        return hub.desk(DeskHub.nurse()).get("/lifts").body();
    }

    private String answer(String task, String status, String text) {
        return answer(officer, task, status, text);
    }

    private String answer(OpenedView desk, String task, String status, String text) {
        String form = "token=" + DeskHub.token(desk) + "&once=" + System.nanoTime() + "&person=" + tolvan + "&status="
                + status + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return desk.post("/tasks/" + task + "/answer", form)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private Task task() {
        return hub.record(t -> t.resources(tolvan, Task.class)).stream()
                .map(stored -> (Task) stored.resource())
                .filter(task -> task.getIdElement().getIdPart().equals("l1"))
                .findFirst()
                .orElseThrow();
    }
}
