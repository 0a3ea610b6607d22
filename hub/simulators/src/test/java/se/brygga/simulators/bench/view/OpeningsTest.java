package se.brygga.simulators.bench.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of openings. */
class OpeningsTest {

    private final Openings openings = new Openings();

    private static Traffic document(int bytes) throws IOException {
        var json = new ObjectMapper();
        var traffic = new Traffic();
        traffic.take(json.readTree("""
                {"method":"Network.requestWillBeSent",
                "params":{"requestId":"1","type":"Document","request":{"url":"http://localhost/view/a"}}}"""));
        traffic.take(json.readTree(
                "{\"method\":\"Network.loadingFinished\",\"params\":{\"requestId\":\"1\",\"encodedDataLength\":" + bytes
                        + "}}"));
        return traffic;
    }

    @Test
    void medianAndPercentileAreOfTheTimeThatIsAskedFor() throws IOException {
        for (int i = 1; i <= 100; i++) {
            openings.add(new Opening(i, 1_000, 5_000, 0, document(i)));
        }

        assertThat(openings.time(Opening::firstPaint)).isEqualTo("p50 50 ms, p95 95 ms");
        assertThat(openings.time(Opening::loaded)).matches("p50 10\\d\\d ms, p95 10\\d\\d ms");
    }

    @Test
    void nothingIsCompleteBeforeItIsPainted() {
        assertThat(new Opening(80, 50, 60, 0, new Traffic()).complete()).isEqualTo(80);
    }

    @Test
    void theSizeIsThatOfTheLargest() throws IOException {
        openings.add(new Opening(1, 1, 1, 0, document(12_345)));
        openings.add(new Opening(1, 1, 1, 0, document(45_678)));

        assertThat(openings.size())
                .isEqualTo("45.7 kB in 1 requests: document 45.7, fragments 0.0, script 0.0, style 0.0");
    }

    @Test
    void itIsCountedHowOftenThePageSaidThatASourceDidNotAnswer() throws IOException {
        openings.add(new Opening(1, 1, 2_500, 1, document(1)));
        openings.add(new Opening(1, 1, 2_500, 0, document(1)));

        assertThat(openings.withFailed(1)).isEqualTo(1);
    }

    @Test
    void withoutABrowserItSaysWhatToInstall() {
        assertThat(Chromium.program(Path.of("/nowhere/chromium"))).isEmpty();
        assertThat(Chromium.MISSING).contains("apt install chromium", "--browser");
    }

    @Test
    void theSourceThatHangsStopsWhenItIsCutOff() throws InterruptedException {
        var source = new HangingSource();
        var asked = new Thread(() -> source.read(null, "p"));
        asked.setUncaughtExceptionHandler((thread, cut) -> {});
        asked.start();
        asked.join(200);
        assertThat(asked.isAlive()).isTrue();
        asked.interrupt();
        asked.join(5_000);
        assertThat(asked.isAlive()).isFalse();
        assertThat(Set.of("hanging")).contains(source.code());
    }
}
