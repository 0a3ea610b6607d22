package se.brygga.simulators.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hospital.Hospital;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.municipality.Conduct;
import se.brygga.simulators.municipality.Letter;

/** Messages of one system to another through a running hub, with the answer that comes back (messages.md 1, 4, 5 and 7). */
class ExchangeIT {

    private static Neighbourhood town;
    private static final List<String> HEAD_LINES = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        town = new Neighbourhood("exchange");
        town.nursing().showHeadLines(HEAD_LINES::add);
        town.homeCare().showHeadLines(HEAD_LINES::add);
    }

    @AfterAll
    static void stop() throws IOException {
        town.close();
    }

    @AfterEach
    void behaveAgain() {
        town.nursing().conduct(Conduct.TAKING);
    }

    @Test
    void aResultReachesTheNursesAsFhirAndTheHospitalLearnsThatTheyHaveIt() throws Exception {
        int before = town.nursing().letters().letters().size();
        assertThat(hospitalSends("LAB-1").code()).isEqualTo("CA");
        Letter letter = awaitLetter(before);
        assertThat(letter.event()).isEqualTo("result");
        assertThat(letter.count("Observation")).isPositive();
        assertThat(letter.count("Patient")).isOne();
        assertThat(hospitalHears("LAB-1").toString()).isEqualTo("AA");
    }

    @Test
    void aResultThatTheNursesRefuseIsToldAndParked() throws Exception {
        town.nursing().conduct(Conduct.REJECTING);
        long parked = town.counts().deliveries(Neighbourhood.NURSING, "PARKED");
        hospitalSends("LAB-2");
        assertThat(hospitalHears("LAB-2").code()).isEqualTo("AE");
        await().atMost(Neighbourhood.PATIENCE)
                .until(() -> town.counts().deliveries(Neighbourhood.NURSING, "PARKED") == parked + 1);
    }

    @Test
    void aLetterToHomeCareGoesOutAsJsonAndIsAcknowledged() throws Exception {
        int before = town.homeCare().letters().size();
        assertThat(nursesSend(Mail.letter("care-1", TestPersons.LETTERS, Mail.CARE_UNIT)))
                .isEqualTo(202);
        assertThat(nursesHear("care-1").outcome()).isEqualTo("ok");
        assertThat(town.homeCare().letters()).hasSize(before + 1);
        assertThat(town.homeCare().letters().values())
                .anySatisfy(letter -> assertThat(letter).containsEntry("kind", "communication"));
    }

    @Test
    void aLetterToAClinicPassesUnchangedInAnEnvelopeOfItsOwn() throws Exception {
        String sent = Mail.letter("clinic-1", TestPersons.AKERBY, Mail.CLINIC_UNIT);
        nursesSend(sent);
        assertThat(nursesHear("clinic-1").outcome()).isEqualTo("ok");
        Letter arrived = town.clinic().letters().letters().get(0);
        Letter left = Letter.read(sent.getBytes(UTF_8));
        assertThat(arrived.id()).isEqualTo("clinic-1");
        assertThat(arrived.envelope()).isNotEqualTo(left.envelope());
        assertThat(arrived.count("Provenance")).isEqualTo(left.count("Provenance") + 1);
        assertThat(arrived.count("Communication")).isOne();
    }

    @Test
    void aLetterToAHospitalThatTakesNoDocumentsIsRefusedAndParked() throws Exception {
        nursesSend(Mail.letter("hospital-1", TestPersons.AKERBY, Mail.HOSPITAL_UNIT));
        Letter answer = nursesHear("hospital-1");
        assertThat(answer.outcome()).isEqualTo("fatal-error");
        assertThat(answer.bundle().toString()).contains("MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE");
        await().atMost(Neighbourhood.PATIENCE)
                .until(() -> town.counts().deliveries(Neighbourhood.HOSPITAL, "PARKED") > 0);
    }

    @Test
    void theSameLetterTwiceIsOneLetterWithTheAnswerTwice() throws Exception {
        String letter = Mail.letter("twice", TestPersons.AKERBY, Mail.CARE_UNIT);
        assertThat(nursesSend(letter)).isEqualTo(202);
        nursesHear("twice");
        int arrived = town.homeCare().letters().size();
        // While an answer waits to leave, a repeat adds none.
        assertThat(nursesSend(letter)).isEqualTo(202);
        nursesHear("twice", 2);
        assertThat(nursesSend(Mail.letter("twice", TestPersons.AKERBY, Mail.CARE_UNIT)))
                .isEqualTo(202);
        List<Letter> answers = nursesHear("twice", 3);
        assertThat(answers).extracting(Letter::id).containsOnly(answers.get(0).id());
        assertThat(answers).extracting(Letter::envelope).doesNotHaveDuplicates();
        assertThat(answers).extracting(Letter::outcome).containsOnly("ok");
        assertThat(town.homeCare().letters()).hasSize(arrived);
    }

    @Test
    void anEnvelopeThatIsUsedForAnotherLetterIsRefused() throws Exception {
        String letter = Mail.letter("first", TestPersons.AKERBY, Mail.CARE_UNIT);
        nursesSend(letter);
        nursesHear("first");
        nursesSend(letter.replace("\"first\"", "\"second\"").replace("/first\"", "/second\""));
        Letter answer = nursesHear("second");
        assertThat(answer.outcome()).isEqualTo("fatal-error");
        assertThat(answer.bundle().toString()).contains("MSG_DUPLICATE_ID");
    }

    @Test
    void whatNobodyDecidedOnIsCountedByFieldAndParkedWhereTheConnectorSaysSo() throws Exception {
        hospitalSends("LAB-3");
        await().atMost(Neighbourhood.PATIENCE)
                .until(() -> town.hub().client().metrics().contains("field=\"ZLB-1\""));
        assertThat(town.hub().client().metrics().lines())
                .anyMatch(line -> line.startsWith("brygga_translation_lost_total")
                        && line.contains("connector=\"mellanland-ehr\"")
                        && line.contains("field=\"ZLB-1\"")
                        && line.contains("reason=\"unmapped\""));
    }

    @Test
    void nobodyIsNamedInLogsMetricsHeadersUrlsOrFileNames() throws Exception {
        hospitalSends("LAB-4");
        hospitalHears("LAB-4");
        nursesSend(Mail.letter("private", TestPersons.AKERBY, Mail.CARE_UNIT));
        nursesHear("private");
        var scanner = new PersonalDataScanner(TestPersons.all());
        String asked = town.hub().client().metrics()
                + town.hub().client().json("/operator/counts").orElseThrow()
                + messages();
        assertThat(HEAD_LINES).anyMatch(line -> line.startsWith("POST /fhir/$process-message"));
        assertThat(scanner.scan(String.join("\n", HEAD_LINES).getBytes(UTF_8))).isEmpty();
        assertThat(scanner.scan(asked.getBytes(UTF_8))).isEmpty();
        assertThat(new WrittenFiles(town.hub().options().home(), scanner).findings())
                .isEmpty();
    }

    private static JsonNode messages() {
        return town.hub().client().json("/operator/messages?limit=500").orElseThrow();
    }

    private static Acknowledgement hospitalSends(String controlId) throws IOException {
        try (var hospital = Hospital.plain(town.hub().options().mllp())) {
            return hospital.send(Mail.result(controlId, TestPersons.AKERBY), Neighbourhood.PATIENCE);
        }
    }

    private static Acknowledgement hospitalHears(String controlId) {
        Map<String, List<Acknowledgement>> all = await().atMost(Neighbourhood.PATIENCE)
                .until(() -> town.hospital().acknowledgements(), heard -> heard.containsKey(controlId));
        assertThat(all.get(controlId)).hasSize(1);
        return all.get(controlId).get(0);
    }

    private static Letter awaitLetter(int before) {
        return await().atMost(Neighbourhood.PATIENCE)
                .until(() -> town.nursing().letters().letters(), letters -> letters.size() > before)
                .get(before);
    }

    private static int nursesSend(String letter) throws Exception {
        return town.nursing().send(letter.getBytes(UTF_8));
    }

    private static Letter nursesHear(String letter) {
        return nursesHear(letter, 1).get(0);
    }

    private static List<Letter> nursesHear(String letter, int times) {
        return await().atMost(Neighbourhood.PATIENCE)
                .until(() -> town.nursing().letters().acknowledgements(letter), answers -> answers.size() >= times);
    }
}
