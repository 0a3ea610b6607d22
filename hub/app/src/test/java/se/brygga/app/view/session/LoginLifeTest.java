package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.brygga.app.ViewSettings;
import se.brygga.app.refusal.Refused;

/** How long a login counts, and what was closed before it opened (view.md 3.3). */
class LoginLifeTest {

    private static final Opening.Host HOST = new Opening.Host("north", List.of(), "key");

    private final TestClock clock = new TestClock();
    private final ViewSessions sessions = new ViewSessions(
            new ViewSettings(
                    "view",
                    Duration.ofMinutes(30),
                    Duration.ofHours(8),
                    List.of(),
                    new ViewSettings.SignOn("", ""),
                    Duration.ofSeconds(2),
                    Duration.ofDays(1),
                    Map.of()),
            clock);

    private ViewSessions.Ticket open(String cookie, SignedIn reader) {
        return sessions.open(cookie, new Opening(reader.caller(), "p1", HOST, new Opening.Wish(true, "")), reader);
    }

    private SignedIn login() {
        return new SignedIn(Readers.nurse("p1"), null, clock.instant());
    }

    private Launch launch(ViewSessions.Ticket ticket) {
        return sessions.session(ticket.cookie())
                .orElseThrow()
                .find(ticket.launch())
                .orElseThrow();
    }

    @Test
    void aPageThatIsOpenedLateClosesWithTheLogin() {
        SignedIn reader = login();
        var first = open(null, reader);
        clock.now = clock.now.plus(Duration.ofHours(7));
        Launch second = launch(open(first.cookie(), reader));
        assertThat(sessions.isOver(second)).isFalse();

        clock.now = clock.now.plus(Duration.ofMinutes(59));
        sessions.use(second);
        assertThat(sessions.isOver(second)).isFalse();
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(sessions.isOver(second)).isTrue();
    }

    @Test
    void anOldLoginOpensNothingMoreUntilThereIsAFreshOne() {
        SignedIn reader = login();
        var first = open(null, reader);
        clock.now = clock.now.plus(Duration.ofHours(7));
        assertThat(sessions.isRecent(reader)).isTrue();
        clock.now = clock.now.plus(Duration.ofMinutes(30));
        assertThat(sessions.isRecent(reader)).isFalse();

        open(first.cookie(), login());
        assertThat(sessions.isRecent(
                        sessions.session(first.cookie()).orElseThrow().reader()))
                .isTrue();
    }

    @Test
    void whatWasClosedBeforeOpensClosed() {
        sessions.end("north", "key");
        sessions.requireOpen(new Opening.Host("south", List.of(), "key"));
        assertThatThrownBy(() -> sessions.requireOpen(HOST)).isInstanceOf(Refused.class);

        assertThat(sessions.isOver(launch(open(null, login())))).isTrue();
    }
}
