package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.decision.AccessDecision;
import se.brygga.access.decision.BlockReports;
import se.brygga.access.decision.Decision;
import se.brygga.access.decision.Decision.Outcome;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.decision.Items;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.decision.Relation;
import se.brygga.access.decision.Stage;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Reader;
import se.brygga.access.register.Registered;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordedResource;
import se.brygga.core.record.StoredResource;

/** What is entered counts for the next reading: doors, record and decision together (security.md 8.4). */
class EffectiveAtOnceTest {

    private static final Instant LATER = RegistersOffice.NOW.plusSeconds(60);

    @AutoClose
    private RegistersOffice office;

    private String person;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new RegistersOffice(folder);
        person = office.tolvan();
        office.record.store().write(t -> {
            t.put(new StoredResource(diagnosis(), person, Commissions.REGION, Commissions.HOSPITAL, "dia", LATER, KEY));
            return null;
        });
        office.as(Commissions.nurse());
        office.send("/access/consents", "{\"patient\":\"" + person + "\",\"grantee\":\"unit\"}");
    }

    @Test
    void consentOpensAtOnce() {
        assertThat(decide().outcome()).isEqualTo(Outcome.SHOW);
    }

    @Test
    void blockHidesWithinASecond() throws Exception {
        office.as(Commissions.hospital());
        long start = System.nanoTime();

        String block = id(office.send("/registers", undated()).getHeader("Location"));

        assertThat(decide().reason()).isEqualTo(Reason.BLOCKED);
        assertThat(decide().grounds()).containsExactly(block);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void sameBlockAgainIsTheSameEntryInTheDatabase() throws Exception {
        office.as(Commissions.hospital());

        assertThat(office.send("/registers", undated()).getStatus()).isEqualTo(201);
        assertThat(office.send("/registers", undated()).getStatus()).isEqualTo(200);
        assertThat(office.registers.newest("block", 10)).hasSize(1);
    }

    @Test
    void annulledBlockHidesNoMore() throws Exception {
        office.as(Commissions.hospital());
        String block = id(office.send("/registers", undated()).getHeader("Location"));

        office.send("/registers/" + block + "/annul", "{\"reason\":\"Patienten har ångrat sig\"}");

        assertThat(decide().outcome()).isEqualTo(Outcome.SHOW);
    }

    @Test
    void liftOpensForItsUserAlone() throws Exception {
        office.as(Commissions.hospital());
        String block = id(office.send("/registers", undated()).getHeader("Location"));

        office.send("/registers", Examples.lift(block).replace("SE2329990010-A1", "SE2120009994-A1"));

        assertThat(decide().outcome()).isEqualTo(Outcome.SHOW);
        assertThat(decide(colleague(Commissions.nurse().reader())).reason()).isEqualTo(Reason.BLOCKED);
    }

    @Test
    void emergencyOpensWithoutConsentAndAsksForALiftOfABlock() throws Exception {
        office.send(
                "/access/consents/"
                        + office.registers.newest("consent", 1).get(0).id() + "/annul",
                "{\"reason\":\"Personen har tagit tillbaka det\"}");
        assertThat(decide().reason()).isEqualTo(Reason.CONSENT_MISSING);

        office.send("/access/emergency", """
            {"patient":"Patient/%s","reasonCode":"unconscious","reason":"Medvetslös vid ankomst till akuten",
             "dangerToLife":true,"consentUnobtainable":true,"cannotRequestLift":true}""".formatted(person));
        assertThat(decide().outcome()).isEqualTo(Outcome.SHOW);

        office.as(Commissions.hospital()).send("/registers", undated());
        assertThat(decide().outcome()).isEqualTo(Outcome.ASK_LIFT);
    }

    private static Reader colleague(Reader one) {
        return new Reader(
                one.side(), one.provider(), one.unit(), "SE2120009994-A2", 3, one.purpose(), null, one.system());
    }

    private Decision decide() {
        return decide(Commissions.nurse().reader());
    }

    private Decision decide(Reader reader) {
        PersonFile file = office.record.reader().open(person, Set.of()).orElseThrow();
        Bodies bodies = new Bodies(
                HouseConfiguration.load(Path.of(System.getProperty("brygga.root")))
                        .organisations(),
                true);
        LegalSettings settings = LegalSettings.defaults(bodies);
        Registered registered = Registered.of(file.registers(), reader, settings, LATER);
        RecordedResource diagnosis = file.resources().stream()
                .filter(one -> one.stored().resource() instanceof Condition)
                .findFirst()
                .orElseThrow();
        Items items = new Items(bodies, Set.of(Commissions.REGION), Set.of(), REPORTS);
        Relation relation = reader.provider().equals(Commissions.HOME_NURSING) ? Relation.PATIENT : Relation.NONE;
        return new AccessDecision(settings)
                .decide(
                        reader,
                        registered.circumstances(relation, List.<Patient>of()),
                        items.of(diagnosis, LATER),
                        Stage.CONTENT);
    }

    private static final BlockReports REPORTS = new BlockReports(Map.of(), Map.of());
    private static final MessageKey KEY = MessageKey.of("test", "1", new byte[0]);

    private Condition diagnosis() {
        Condition condition = new Condition();
        condition.setId("diagnosis");
        condition.setSubject(new Reference("Patient/" + person));
        condition.setRecordedDateElement(new DateTimeType(Date.from(RegistersOffice.NOW)));
        return condition;
    }

    /** The example block for all time. */
    private static String undated() throws Exception {
        return Examples.of(Examples.OUTER).replaceAll("(?s),\\s*\"dataPeriod\": \\{.*?\\}", "");
    }

    private static String id(String location) {
        return location.substring("/registers/".length());
    }
}
