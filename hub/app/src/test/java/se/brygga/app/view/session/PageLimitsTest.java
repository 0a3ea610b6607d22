package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.security.SecuredHub;

/** How often one reader may ask for pages (security.md 7). */
class PageLimitsTest {

    @Test
    void aPageMayFetchItsPiecesAtOnceAndAFloodMayNot(@TempDir Path folder) throws Exception {
        try (SecuredHub hub = new SecuredHub(folder, Map.of("brygga.security.users-rate", "3"), OpenedView.wiring())) {
            OpenedView view = OpenedView.open(hub.context, Readers.nurse("p1"), "p1");

            assertThat(IntStream.range(0, 12).map(i -> view.get("/alive").statusCode()))
                    .containsOnly(204);
            assertThat(IntStream.range(0, 200)
                            .parallel()
                            .map(i -> view.get("/alive").statusCode())
                            .filter(status -> status == 429)
                            .count())
                    .isPositive();
        }
    }
}
