package se.brygga.app.deskwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.worklist.DeskHub;
import se.brygga.core.fhir.Canonical;
import se.brygga.profiles.ProfileValidator;

/** Replies and read receipts of a desk end in the record, and go to whom they are for. */
class ThreadWritesTest {

    private DeskHub hub;
    private String tolvan;
    private OpenedView nurse;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder, DeskController.class, DeskActs.class);
        tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        hub.story.enrol(tolvan);
        hub.story.write(tolvan, "urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11", "Hemgång", "Hon kommer hem i morgon.");
        nurse = hub.desk(DeskHub.nurse());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aThreadIsReadAndAnswered() throws IOException {
        String list = nurse.get("/messages").body();
        DeskHub.keep("messages-sv", list);
        String key = DeskHub.find(list, "id=\"m-([^\"]+)\"");
        assertThat(list).contains("Hemgång", "oläst", "Mellanlands sjukhus");
        String page = nurse.get("/messages/" + key).body();
        DeskHub.keep("thread-sv", page);
        assertThat(page).contains("Hon kommer hem i morgon.", "Läkemedelslista.pdf", "inte läst av Åkerby hemsjukvård");

        String message = DeskHub.field(page, "message");
        nurse.post("/messages/" + key + "/read", secret(page) + "&message=" + message);
        assertThat(nurse.get("/messages?state=unread").body()).contains("Inga olästa meddelanden");
        assertThat(hub.page(DeskHub.physician(), "/messages/" + key)).contains("läst av Åkerby hemsjukvård");

        int told = DeskHub.handedOut();
        nurse.post("/messages/" + key + "/reply", secret(page) + "&text=Vi+tar+emot%0A%3Cscript%3E");
        assertThat(kept(Communication.class)).hasSize(2).anySatisfy(reply -> assertThat(
                        reply.getExtensionString(Canonical.MESSAGE_AUTHOR))
                .as("PDL 3:6: who of the unit has written it")
                .isEqualTo("SE2120009994-A1"));
        assertThat(kept(Task.class)).anySatisfy(receipt -> assertThat(receipt.getNoteFirstRep()
                        .getAuthorReference()
                        .getIdentifier()
                        .getValue())
                .isEqualTo("SE2120009994-A1"));
        assertThat(DeskHub.handedOut()).isGreaterThan(told);
        assertThat(hub.page(DeskHub.physician(), "/messages/" + key))
                .contains("Vi tar emot\n&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void whatIsKeptIsAsTheProfilesWantIt() {
        String key = DeskHub.find(nurse.get("/messages").body(), "id=\"m-([^\"]+)\"");
        String page = nurse.get("/messages/" + key).body();
        nurse.post("/messages/" + key + "/read", secret(page) + "&message=" + DeskHub.field(page, "message"));
        nurse.post("/messages/" + key + "/reply", secret(page) + "&text=Tack");

        List<Resource> written = Stream.<Resource>concat(
                        kept(Communication.class).stream().filter(one -> one.hasInResponseTo()),
                        kept(Task.class).stream()
                                .filter(one -> one.getCode().hasCoding(Canonical.WORK, "read-message")))
                .toList();
        assertThat(written).hasSize(2);
        assertThat(written)
                .allSatisfy(one ->
                        assertThat(ProfileValidator.shared().validate(one)).isEmpty());
    }

    @Test
    void nobodyOutsideTheThreadReadsOrAnswersIt() {
        String key = DeskHub.find(nurse.get("/messages").body(), "id=\"m-([^\"]+)\"");
        OpenedView other = hub.desk(DeskHub.assessor());
        assertThat(other.get("/messages").body()).contains("Inga meddelanden har kommit");
        assertThat(other.get("/messages/" + key).statusCode()).isEqualTo(404);
        String form = "token=" + DeskHub.token(other) + "&once=x&person=" + tolvan + "&text=x";
        other.post("/messages/" + key + "/reply", form);
        assertThat(kept(Communication.class)).hasSize(1);
    }

    private static String secret(String page) {
        return "token=" + DeskHub.field(page, "token") + "&once=" + System.nanoTime() + "&person="
                + DeskHub.field(page, "person");
    }

    private <R extends Resource> List<R> kept(Class<R> type) {
        return hub.record(t -> t.resources(tolvan, type)).stream()
                .map(stored -> type.cast(stored.resource()))
                .toList();
    }
}
