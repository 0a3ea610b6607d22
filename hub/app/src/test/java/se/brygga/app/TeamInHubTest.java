package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The team around a person as systems read it from the whole hub. */
class TeamInHubTest {

    private static final String HOME_CARE = "akerby-homecare";

    @TempDir
    static Path home;

    @AutoClose
    private static SystemsAtHub hub;

    @BeforeAll
    static void enrols() throws Exception {
        hub = new SystemsAtHub(home);
        sends("team-list");
        sends("enrolment-begun");
        hub.eventually("select id from resource where type = 'EpisodeOfCare'");
    }

    @Test
    void itTellsWhoIsInItHowEachIsReachedAndWhatIsMissing() throws Exception {
        HttpResponse<String> answer = team(HOME_CARE, "?language=en");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"enrolment\"", "narsjukvardsteam", "\"member\"", "\"municipal-coordinator\"")
                .contains("\"reach\"", "\"mailbox\"", "\"now\"", "\"missing\"");
    }

    @Test
    void aSystemOfAnotherMunicipalityFindsNobody() throws Exception {
        assertThat(team("norrvik-homecare", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aLanguageThatThereIsNotIsRefused() throws Exception {
        assertThat(team(HOME_CARE, "?language=fi").statusCode()).isEqualTo(400);
    }

    private static void sends(String sample) throws Exception {
        HttpResponse<String> answer = hub.sendsJson(HOME_CARE, SystemsAtHub.sample(HOME_CARE, sample));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static HttpResponse<String> team(String system, String query) throws Exception {
        String person = hub.rows("select person from resource where type = 'EpisodeOfCare'")
                .iterator()
                .next();
        return hub.get(system, "/fhir/Patient/" + person + "/$team" + query);
    }
}
