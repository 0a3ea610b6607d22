package se.brygga.app.deskwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.app.reading.Asker;
import se.brygga.app.view.Markup;
import se.brygga.app.view.browser.Browser;
import se.brygga.app.view.browser.Window;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.worklist.DeskHub;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;

/** The desk in a real browser: accessible in both languages, at both widths, without scripts and by keyboard alone (view.md 2.9). */
class DeskBrowserTest {

    private static DeskHub hub;
    private static String tolvan;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Browser.shared();
        hub = new DeskHub(folder, DeskController.class, DeskActs.class);
        tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        hub.story.enrol(tolvan);
        hub.story.ask(tolvan, "ask-1", "home-visit", Duration.ofHours(-3));
        hub.story.ask(tolvan, "ask-2", "medication-review", Duration.ofDays(1));
        hub.story.write(tolvan, "urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11", "Hemgång", "Hon kommer hem i morgon.");
        hub.story.put(lift(), tolvan, "SE2120009994-V1", DeskHub.NURSING, "ovr");
        String hostile = hub.story.person("196101182803", Markup.HOSTILE, Markup.HOSTILE);
        hub.story.enrol(hostile);
        hub.story.ask(hostile, "ask-5", "home-visit", Duration.ofHours(2));
        hub.story.write(hostile, "urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a12", Markup.HOSTILE, Markup.HOSTILE);
    }

    private static Task lift() {
        var task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
        task.setId("lift-1");
        task.getCode()
                .addCoding()
                .setSystem(Canonical.BASE + "/CodeSystem/register-task")
                .setCode("lift-request");
        task.setDescription("Medvetslös, behöver läkemedelslistan");
        task.setAuthoredOn(new Date());
        task.setRequester(Asker.of("SE2329990010-A1", "SE2329990010-V1"));
        task.setOwner(UnitReference.to(DeskHub.NURSING));
        return task;
    }

    @AfterAll
    static void stop() {
        if (hub != null) {
            hub.close();
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({
        "worklist, sv, 1440, ''",
        "worklist, en, 320, ''",
        "tasks, sv, 1440, ''",
        "tasks, en, 320, ''",
        "messages, sv, 1440, ''",
        "messages, en, 320, ''",
        "lifts, sv, 1440, ''",
        "lifts, en, 320, ''",
        "tasks, sv, 320, a[id^=t-]",
        "tasks, en, 1440, a[id^=t-]",
        "tasks, sv, 1440, #f-ended",
        "lifts, sv, 320, a[id^=l-]",
        "lifts, en, 1440, a[id^=l-]",
        "messages, sv, 320, a[id^=m-]",
        "messages, en, 1440, a[id^=m-]"
    })
    void isAccessibleAndFitsItsWindow(String name, String language, int width, String further) {
        try (Window window = open(new Browser.Look(width, true), name + "?lang=" + language)) {
            if (!further.isEmpty()) {
                window.follow(further);
            }
            String kept = name + (further.isEmpty() ? "" : "-one") + "-" + language + "-" + width;
            assertThat(window.faults("desk-" + kept)).isEmpty();
        }
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void aTaskIsTakenByKeyboardAlone(boolean scripts) {
        String task = "ask-" + (scripts ? "3" : "4");
        hub.story.ask(tolvan, task, "home-visit", Duration.ofHours(5));
        try (Window window = open(new Browser.Look(1440, scripts), "tasks?lang=sv&task-state=new")) {
            window.follow("a[id^=t-]").follow("#b-accepted");
            assertThat(window.page().locator(".saidbox").textContent()).contains("Svaret är sparat");
            assertThat(window.page().locator("dl.facts").textContent()).contains("kvitterad");
            assertThat(window.faults("desk-task-taken" + (scripts ? "" : "-scriptless")))
                    .isEmpty();
        }
    }

    @Test
    void aMessageIsAnsweredByKeyboardAloneWithoutScripts() {
        try (Window window = open(new Browser.Look(320, false), "messages?lang=sv")) {
            window.follow("a[id^=m-]").tabTo("#text").page().keyboard().type("Vi kommer klockan tio.");
            window.follow("#b-reply");
            assertThat(window.text()).contains("Vi kommer klockan tio.");
            assertThat(window.faults("desk-thread-answered-sv-320")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"worklist?lang=en&need=social", "tasks/nothing?lang=en", "messages/nothing"})
    void whatIsRefusedIsAnAccessiblePageToo(String below) {
        try (Window window = open(new Browser.Look(320, true), below)) {
            assertThat(window.status()).isBetween(400, 404);
            assertThat(window.faults("desk-refused-" + below.replaceAll("\\W", "-")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"worklist", "tasks", "messages", "lifts"})
    void aDeskWithoutAnythingToDoSaysSo(String name) {
        OpenedView view = hub.desk(DeskHub.assessor());
        var look = new Browser.Look(320, true);
        try (Window window = Browser.shared().window(view, hub.hub.port(), look)) {
            assertThat(window.go("/" + name + "?lang=en").status()).isEqualTo(200);
            assertThat(window.faults("desk-" + name + "-empty-en-320")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"worklist", "tasks", "messages", "messages:a[id^=m-]"})
    void case083WhatSendersWriteIsTextOnTheDeskToo(String where) {
        String[] path = where.split(":");
        try (Window window = open(new Browser.Look(320, true), path[0])) {
            if (path.length > 1) {
                window.page().locator(path[1]).first().click();
            }
            assertThat(window.text()).contains("<img src=x onerror=alert(1)>");
            assertThat(window.page()
                            .locator("main img, main script, main iframe")
                            .count())
                    .isZero();
            assertThat(window.faults("desk-hostile-" + where.replaceAll("\\W", "-")))
                    .isEmpty();
        }
    }

    private static Window open(Browser.Look look, String below) {
        OpenedView view = hub.desk(DeskHub.nurse());
        return Browser.shared().window(view, hub.hub.port(), look).go("/" + below);
    }
}
