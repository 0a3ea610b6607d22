package se.brygga.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.record.StoredResource;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.Translated;

/** What the pipeline does with what coordination says of a message. */
class CoordinatedTest {

    private static final String HOMECARE = "akerby-homecare";
    private static final String UNIT = "SE2120009994-HTJ01";

    @TempDir
    Path folder;

    private final Scripted scripted = new Scripted();
    private final List<String> told = new ArrayList<>();
    private ExchangeHouse house;

    @BeforeEach
    void open() {
        house = new ExchangeHouse(
                folder,
                List.of(ExchangeHouse.system(HOMECARE, "json", UNIT)),
                List.of(new Organisation(UNIT, UNIT, "UNIT", null, "9901", List.of(), HOMECARE)),
                new Following(
                        scripted,
                        (record, message, changed) ->
                                changed.forEach(one -> told.add(one.resource().fhirType()))));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aRefusedMessageIsKeptAsRefusedAndItsSenderIsToldInItsOwnFormat() throws IOException {
        scripted.refusal = new Refusal("STALE", "CarePlan.title", "The plan is at version 2");

        ExchangeHouse.Taken taken = house.take(HOMECARE, note()).get(0);

        StoredMessage stored = stored(taken.message());
        assertThat(stored.state()).isEqualTo(MessageState.REFUSED);
        assertThat(List.of(stored.code(), stored.place(), stored.text()))
                .containsExactly("STALE", "CarePlan.title", "The plan is at version 2");
        assertThat(taken.outgoing()).hasSize(1);
        Delivery answer = house.delivery(taken.outgoing().get(0).delivery());
        assertThat(new String(((Payload.Ready) PayloadJson.read(answer.content())).content(), StandardCharsets.UTF_8))
                .contains("rejected", "STALE");
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasKeptBeforeIsNotRefusedWhenItComesAgain() throws IOException {
        ExchangeHouse.Taken taken = house.take(HOMECARE, note()).get(0);
        scripted.refusal = new Refusal("STALE", "CarePlan.title", "The plan is at version 2");
        assertThat(house.take(HOMECARE, note()).get(0).outgoing()).isEmpty();
        assertThat(stored(taken.message()).state()).isEqualTo(MessageState.STORED);
    }

    @Test
    void followersHearOfWhatTheMessageBroughtAndOfWhatFollowsFromIt() throws IOException {
        scripted.owned = new CarePlan();
        scripted.owned.setId("frame");
        house.take(HOMECARE, note());
        assertThat(told).containsExactly("DocumentReference", "CarePlan");
        house.take(HOMECARE, note());
        assertThat(told).hasSize(2);
    }

    @Test
    void whatIsSentAgainUnderAnotherNameLeadsToNothing() throws IOException {
        house.take(HOMECARE, note());
        scripted.asked = 0;
        house.put(underAnotherName(house.read(HOMECARE, note()).get(0)));
        assertThat(scripted.asked).isZero();
    }

    @Test
    void whatDoesNotSettleParksTheMessageAndSaysWhoDoesNot() throws IOException {
        InboxMessage message = house.read(HOMECARE, note()).get(0);
        scripted.failure = new NotSettled("What follows does not come to an end: Restless");
        house.process(message);
        StoredMessage stored = stored(message);
        assertThat(stored.state()).isEqualTo(MessageState.PARKED);
        assertThat(stored.code()).isEqualTo("NOT_SETTLED");
        assertThat(stored.text()).endsWith("Restless");
        assertThat(told).isEmpty();
    }

    @Test
    void aSenderThatWaitsIsToldAtTheDoorOfWhatBelongsToACase() throws IOException {
        InboxMessage message = house.read(HOMECARE, note()).get(0);
        scripted.refusal = new Refusal("STALE", "CarePlan.title", "The plan is at version 2");
        var connectors = new Connectors(Map.of(HOMECARE, ExchangeHouse.system(HOMECARE, "json", UNIT)));
        var early = new EarlyJudgement(
                house.record().store(), new Following(scripted, (record, key, changed) -> {}), connectors);
        assertThat(early.refusal(message, bringing(new CarePlan()))).contains(scripted.refusal);
        assertThat(early.refusal(message, bringing(new Observation()))).isEmpty();
        scripted.refusal = null;
        assertThat(early.refusal(message, bringing(new CarePlan()))).isEmpty();
    }

    private static Translated bringing(Resource resource) {
        return new Translated(
                List.of(Script.TOLVAN), ExchangeHouse.NOW, List.of(resource), List.of(), List.of(), new LossReport());
    }

    private StoredMessage stored(InboxMessage message) {
        return house.record().messages().find(message.key()).orElseThrow();
    }

    private static InboxMessage underAnotherName(InboxMessage one) {
        return new InboxMessage(
                MessageKey.of(HOMECARE, "again", one.content()),
                HOMECARE,
                one.format(),
                one.type(),
                "again",
                one.lane(),
                one.receivedAt(),
                one.charset(),
                one.content(),
                null,
                null);
    }

    private static byte[] note() throws IOException {
        Path sample = Path.of(
                System.getProperty("brygga.root"), "connectors", HOMECARE, "samples", "care-note-morning/input.json");
        return Files.readString(sample)
                .replace("SE2120009994-O1", ExchangeHouse.custodian(UNIT))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Says what a test wants to hear. */
    private static final class Scripted implements Coordination {

        private Refusal refusal;
        private Resource owned;
        private RuntimeException failure;
        private int asked;

        @Override
        public Optional<Refusal> judge(RecordTransaction record, List<PersonIdentifier> person, Sent sent) {
            return Optional.ofNullable(refusal);
        }

        @Override
        public List<StoredResource> follow(RecordTransaction record, String person, MessageKey message, Sent sent) {
            asked++;
            if (failure != null) {
                throw failure;
            }
            if (owned != null) {
                record.put(new StoredResource(
                        owned, person, sent.provider(), sent.unit(), "vpo", ExchangeHouse.NOW, message));
            }
            return record.changed();
        }
    }
}
