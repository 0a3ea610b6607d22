package se.brygga.simulators.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HomeCareServerTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HomeCareServer server;

    @BeforeEach
    void start() throws IOException {
        server = new HomeCareServer(0, NoticeBook.whole());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aNoticeIsReceiptedAndARepeatKeptOnce() throws Exception {
        HttpResponse<String> first = post("n1", notice("n1", "admitted"));
        HttpResponse<String> second = post("n1", notice("n1", "admitted"));

        assertThat(first.body())
                .isEqualTo("{\"messageId\":\"n1\",\"receipt\":\"received\"}")
                .isEqualTo(second.body());
        assertThat(server.notices().size()).isEqualTo(1);
        assertThat(server.notices().repeats()).isEqualTo(1);
    }

    @Test
    void lettersBeyondAsciiArriveAsUtf8() throws Exception {
        post("n1", "{\"messageId\":\"n1\",\"event\":\"admitted\",\"name\":\"Åsalill Öknamnsson\"}");

        assertThat(server.notices().inOrder().get(0).fields()).containsEntry("name", "Åsalill Öknamnsson");
    }

    @Test
    void whatIsNotANoticeIsRefusedForGood() throws Exception {
        assertThat(post("n1", "{\"messageId\":\"n2\",\"event\":\"admitted\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("n1", "[]").statusCode()).isEqualTo(400);
        post("n1", notice("n1", "admitted"));
        assertThat(post("n1", notice("n1", "discharged")).statusCode()).isEqualTo(422);
        assertThat(server.notices().contradictions()).isEqualTo(1);
    }

    @Test
    void downMeansThatNobodyListensAndUpIsTheSameAddress() throws Exception {
        post("n1", notice("n1", "admitted"));

        server.mode(Mode.DOWN);
        assertThatThrownBy(() -> post("n2", notice("n2", "discharged"))).isInstanceOf(ConnectException.class);

        server.mode(Mode.UP);
        assertThat(post("n2", notice("n2", "discharged")).statusCode()).isEqualTo(200);
        assertThat(server.notices().inOrder())
                .extracting(ReceivedNotice::event)
                .containsExactly("admitted", "discharged");
    }

    @Test
    void halfOfTheAnswersFailInEveryWayAndRepeatingGetsEverythingThroughOnce() throws Exception {
        server.misbehave(42, Duration.ofMillis(5));
        server.mode(Mode.FAIL_HALF);
        int failures = 0;
        for (int i = 0; i < 200; i++) {
            String id = "n" + i;
            while (!receipted(id)) {
                failures++;
            }
        }

        assertThat(failures).isBetween(140, 260);
        assertThat(server.notices().size()).isEqualTo(200);
        assertThat(server.notices().repeats()).isGreaterThan(50);
        assertThat(server.notices().inOrder().get(150).messageId()).isEqualTo("n150");
    }

    @Test
    void requestLinesAndHeadersCanBeLookedAt() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        server.showHeadLines(seen::add);

        post("n1", notice("n1", "admitted"));

        assertThat(seen).contains("POST /notices HTTP/1.1", "idempotency-key: n1");
    }

    @Test
    void takesMoreThanThreeThousandNoticesASecond() throws Exception {
        int many = 12_000;
        double perSecond = new KeepAliveLoad(server.url(), 4).perSecond(many);
        System.out.printf("home care: %.0f notices/s%n", perSecond);

        assertThat(server.notices().size()).isEqualTo(many);
        assertThat(perSecond).isGreaterThan(3_000);
    }

    private boolean receipted(String id) throws InterruptedException {
        try {
            HttpResponse<String> response = post(id, notice(id, "admitted"));
            return response.statusCode() == 200 && response.body().contains("\"receipt\":\"received\"");
        } catch (IOException hungUp) {
            return false;
        }
    }

    private HttpResponse<String> post(String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url())
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String notice(String id, String event) {
        return "{\"messageId\":\"" + id + "\",\"caseId\":\"c\",\"event\":\"" + event
                + "\",\"time\":\"2026-03-02T12:00:00+01:00\"}";
    }
}
