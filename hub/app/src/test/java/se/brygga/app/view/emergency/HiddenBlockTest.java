package se.brygga.app.view.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.reader.Caller;
import se.brygga.app.view.session.OpenedView;

/**
 * What is blocked for social care, and what is blocked of social care, is byte for byte what does not exist (SVOD 2:5; view.md 2.3): every
 * page, refusal and header.
 */
class HiddenBlockTest {

    private static final List<String> PAGES = List.of(
            "",
            "?all",
            "?lang=en&days=30",
            "/section/measurements",
            "/section/decisions",
            "/section/other",
            "/lift",
            "/lift/sent",
            "/consent",
            "/emergency",
            "/section/nothing");

    @TempDir
    private Path folder;

    @Test
    void aBlockOnCareLooksToSocialCareAsIfNothingExisted() throws IOException {
        List<String> none = pages("none", PatientHub::assessor, house -> {});
        List<String> blocked = pages("blocked", PatientHub::assessor, house -> {
            house.put(
                    Kept.measured("w1", house.person, "Vikt hos kommunen"),
                    PatientHub.NURSING_CARE,
                    PatientHub.NURSING,
                    "und");
            house.register("block", "b1", PatientHub.NURSING_CARE, Kept.block(house.person, "outer"));
        });

        assertThat(blocked).isEqualTo(none);
        assertThat(String.join("", none)).contains("Hemtjänst").doesNotContain("Spärr");
    }

    @Test
    void aBlockOnSocialCareLooksToCareAsIfNothingExisted() throws IOException {
        List<String> none = pages("no-block", PatientHub::physician, house -> {});
        List<String> blocked = pages("block", PatientHub::physician, house -> {
            house.put(
                    Kept.measured("w1", house.person, "Vikt i omsorgen"),
                    "SE2120009986-O1",
                    "SE2120009986-HTJ01",
                    "und");
            house.register("block", "b1", "SE2120009986-O1", Kept.block(house.person, "outer"));
        });

        assertThat(blocked).isEqualTo(none);
    }

    private List<String> pages(String name, Function<PatientHub, Caller> reader, Consumer<PatientHub> more)
            throws IOException {
        try (PatientHub house = new PatientHub(folder.resolve(name))) {
            more.accept(house);
            OpenedView view = house.open(reader.apply(house));
            Stream<String> shown = PAGES.stream().map(below -> told(view, view.get(below)));
            String sent = told(view, view.post("/lift", "reason=Beh%C3%B6vs+inf%C3%B6r+operation"));
            return Stream.concat(shown, Stream.of(sent)).toList();
        }
    }

    private static String told(OpenedView view, HttpResponse<String> answer) {
        var headers = new java.util.TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "x-request-id"));
        return answer.statusCode() + " " + headers + "\n" + Alike.of(view, answer.body());
    }
}
