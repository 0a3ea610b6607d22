package se.brygga.simulators.bench.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.bench.view.Traffic.Kind;

/** What an opening has sent, counted from events as Chromium sends them. */
class TrafficTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Traffic traffic = new Traffic();

    private void event(String method, String parameters) throws IOException {
        traffic.take(JSON.readTree("{\"method\":\"Network." + method + "\",\"params\":" + parameters + "}"));
    }

    private void sent(String id, String type, String url) throws IOException {
        event(
                "requestWillBeSent",
                "{\"requestId\":\"%s\",\"type\":\"%s\",\"request\":{\"url\":\"%s\"}}".formatted(id, type, url));
    }

    private void finished(String id, int length) throws IOException {
        event("loadingFinished", "{\"requestId\":\"%s\",\"encodedDataLength\":%d}".formatted(id, length));
    }

    @Test
    void eachKindIsCountedByItself() throws IOException {
        sent("1", "Document", "http://localhost/view/a");
        sent("2", "Stylesheet", "http://localhost/view.css");
        sent("3", "Script", "http://localhost/view.js");
        sent("4", "XHR", "http://localhost/view/a/source/b");
        sent("5", "Font", "http://localhost/font");
        finished("1", 1_000);
        finished("2", 200);
        finished("3", 30);
        finished("4", 4);
        finished("5", 7);

        assertThat(traffic.bytes(Kind.DOCUMENT)).isEqualTo(1_000);
        assertThat(traffic.bytes(Kind.STYLE)).isEqualTo(200);
        assertThat(traffic.bytes(Kind.SCRIPT)).isEqualTo(30);
        assertThat(traffic.bytes(Kind.FRAGMENTS)).isEqualTo(4);
        assertThat(traffic.bytes()).isEqualTo(1_241);
        assertThat(traffic.requests()).isEqualTo(5);
    }

    @Test
    void aRedirectIsARequestOfItsOwn() throws IOException {
        sent("1", "Document", "http://localhost/view?launch=x");
        event("requestWillBeSent", """
                {"requestId":"1","type":"Document","request":{"url":"http://localhost/view/a"},
                "redirectResponse":{"encodedDataLength":300}}""");
        finished("1", 1_000);

        assertThat(traffic.bytes(Kind.DOCUMENT)).isEqualTo(1_300);
        assertThat(traffic.requests()).isEqualTo(2);
    }

    @Test
    void whatTheBrowserHasKeptIsNoRequest() throws IOException {
        sent("1", "Stylesheet", "http://localhost/view.css");
        event("requestServedFromCache", "{\"requestId\":\"1\"}");
        finished("1", 5_000);

        assertThat(traffic.bytes()).isZero();
        assertThat(traffic.requests()).isZero();
    }

    @Test
    void whatStandsInThePageItselfIsNoRequest() throws IOException {
        sent("1", "Other", "data:,");
        finished("1", 0);

        assertThat(traffic.requests()).isZero();
    }

    @Test
    void whatFailsIsARequestWithoutBytes() throws IOException {
        sent("1", "Fetch", "http://localhost/view/a/alive");
        event("loadingFailed", "{\"requestId\":\"1\"}");

        assertThat(traffic.requests()).isEqualTo(1);
        assertThat(traffic.bytes()).isZero();
    }
}
