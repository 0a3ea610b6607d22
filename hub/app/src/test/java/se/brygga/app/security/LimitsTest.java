package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rates of clients and persons (security.md 7; case 90 without its load). */
class LimitsTest {

    private static final String PATH = "/fhir/Patient/1";

    @AutoClose
    private SecuredHub hub;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(folder, Map.of("brygga.security.clients-rate", "8", "brygga.security.users-rate", "3"));
    }

    @Test
    void case090WhoAsksTooOftenWaitsAndOthersDoNot() {
        String nurse = hub.minted.sign(Minted.nurse());

        List<HttpResponse<String>> refused = burst(PATH, "Bearer " + nurse);

        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("throttled");
        });
        // A flood does not fill the log.
        assertThat(hub.audit.events).hasSizeBetween(1, 5);
        assertThat(hub.audit.last().caller().who()).isEqualTo(Minted.NURSE);
        String other = hub.minted.sign(Minted.nurse().claim("employeeHsaId", "SE2120009994-A2"));
        assertThat(hub.bearer(PATH, other).statusCode()).isEqualTo(200);
        assertThat(hub.bearer(PATH, hub.minted.sign(Minted.system("north"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneHastyUserDoesNotStopTheOthersOfTheApplication() {
        String nurse = hub.minted.sign(Minted.nurse());
        String other = hub.minted.sign(Minted.nurse().claim("employeeHsaId", "SE2120009994-A2"));

        assertThat(burst(PATH, "Bearer " + nurse)).isNotEmpty();
        assertThat(hub.bearer(PATH, other).statusCode()).isEqualTo(200);
    }

    @Test
    void aClientMayHaveARateOfItsOwn() {
        assertThat(burst(PATH, "Bearer " + hub.minted.sign(Minted.system("slow"))))
                .hasSizeGreaterThan(40);
    }

    @Test
    void case090OnePatientIsReadSixtyTimesAMinuteAtMost() {
        long[] now = {0};
        PersonLimits limits = new PersonLimits(60, () -> now[0]);

        assertThat(IntStream.range(0, 100).filter(i -> limits.take("p1"))).hasSize(60);
        assertThat(limits.take("p2")).isTrue();
        now[0] = 10_000_000_000L;
        assertThat(IntStream.range(0, 100).filter(i -> limits.take("p1"))).hasSize(10);
    }

    @Test
    void guessingLoginsIsSlowedDown() {
        assertThat(burst(PATH, "Bearer guess")).isNotEmpty();
        assertThat(hub.bearer(PATH, hub.minted.sign(Minted.nurse())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsOpenToAllHasALimitToo() {
        assertThat(burst("/fhir/metadata", null)).isNotEmpty();
    }

    @Test
    void aBucketFillsUpAgain() {
        long[] now = {0};
        Buckets buckets = new Buckets(() -> now[0]);

        assertThat(IntStream.range(0, 20).filter(i -> buckets.take("one", 10))).hasSize(10);
        assertThat(buckets.take("other", 10)).isTrue();
        now[0] = 500_000_000;
        assertThat(IntStream.range(0, 20).filter(i -> buckets.take("one", 10))).hasSize(5);
    }

    private List<HttpResponse<String>> burst(String path, String authorization) {
        return IntStream.range(0, 60)
                .mapToObj(i -> hub.get(path, authorization))
                .filter(answer -> answer.statusCode() == 429)
                .toList();
    }
}
