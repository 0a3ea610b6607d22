package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.reader.Caller;

/** The audit log has the network address of each request, wherever the reader has logged in. */
class NetworkAddressTest {

    private static final String HERE = "127.0.0.1";
    private static final String ELSEWHERE = "192.0.2.7";

    private static LaunchingHub house;

    private ViewSessions.Ticket ticket;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        house = new LaunchingHub(folder, false);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @BeforeEach
    void logInElsewhere() {
        house.begin();
        Caller reader = Readers.nurse(OnePatient.ID).from(ELSEWHERE);
        var host = new Opening.Host("north", List.of(), Secret.fresh());
        ticket = house.hub
                .context
                .getBean(ViewSessions.class)
                .open(
                        null,
                        new Opening(reader, OnePatient.ID, host, new Opening.Wish(true, "")),
                        new SignedIn(reader, "SE2120009994-B1", Instant.now()));
        house.browser.cookies.put("__Host-brygga-view", ticket.cookie());
    }

    @Test
    void aPageIsAskedForFromWhereTheRequestComesFrom() {
        assertThat(house.browser.get("/view/" + ticket.launch() + "/network").body())
                .isEqualTo(HERE);
    }

    @Test
    void whatTheFilterRefusesIsLoggedSoToo() {
        // A form that comes from no page.
        assertThat(house.browser.post("/view/" + ticket.launch() + "/act", "").statusCode())
                .isEqualTo(403);
        assertThat(house.hub.audit.last().caller().address()).isEqualTo(HERE);
    }

    @Test
    void whatAnEarlierLoginOpensIsLoggedSoToo() {
        String handle = house.handle(OnePatient.NUMBER, "SE2120009994-A1");
        assertThat(TestBrowser.location(house.browser.get("/view?launch=" + handle)))
                .startsWith("/view/");
        assertThat(house.record().read)
                .singleElement()
                .satisfies(access -> assertThat(access.caller().address()).isEqualTo(HERE));
    }
}
