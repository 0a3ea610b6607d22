package se.brygga.app.view.emergency;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.reader.Bodies;
import se.brygga.app.HubSettings;
import se.brygga.app.audit.Auditing;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.News2File;
import se.brygga.app.reading.DecidingReadRecord;
import se.brygga.app.reading.PlanReading;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.reading.ReadingLog;
import se.brygga.app.reading.RecordedLaw;
import se.brygga.app.registers.AccessDesk;
import se.brygga.app.registers.Judging;
import se.brygga.app.registers.LiftRequests;
import se.brygga.app.registers.PersonalAccess;
import se.brygga.app.registers.RecordJudging;
import se.brygga.app.registers.RegisterHouse;
import se.brygga.app.registers.RegisterTasks;
import se.brygga.app.view.patient.Grounds;
import se.brygga.app.view.patient.Offer;
import se.brygga.app.view.patient.Openings;
import se.brygga.app.view.patient.Pages;
import se.brygga.app.view.patient.RegisteredGrounds;
import se.brygga.app.view.plan.ComposedPlans;
import se.brygga.app.view.session.FormTokens;
import se.brygga.app.view.source.Freshness;
import se.brygga.app.view.source.Gatherer;
import se.brygga.app.view.source.RecordSource;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** What {@link PatientHub} has behind the doors; not annotated, so that the whole hub in other tests does not find it. */
@ComponentScan({"se.brygga.app.view.emergency", "se.brygga.app.view.patient", "se.brygga.app.view.plan"})
@ImportAutoConfiguration({ThymeleafAutoConfiguration.class, HttpEncodingAutoConfiguration.class})
class PatientHubWiring {

    private static final KeyedHash HASH = new KeyedHash(new byte[32]);
    private static final HouseConfiguration HOUSE = HouseConfiguration.load(Path.of(System.getProperty("brygga.root")));
    private static final LegalSettings LAW = LegalSettings.defaults(new Bodies(HOUSE.organisations(), true));

    @Bean
    @Primary
    Clock noon() {
        return Clock.fixed(PatientHub.NOW, ZoneOffset.UTC);
    }

    @Bean
    JdbcRecord record(HubSettings settings) {
        return JdbcRecord.open(
                new RecordSettings("jdbc:sqlite:" + settings.home().resolve("brygga.db"), "", "", 2),
                HASH,
                FhirContext.forR4Cached());
    }

    @Bean
    FormTokens formTokens() {
        return new FormTokens(HASH);
    }

    @Bean
    Organisations organisations() {
        return HOUSE.organisations();
    }

    private static RecordedLaw law() {
        return new RecordedLaw(
                LAW,
                Set.of(PatientHub.HOSPITAL, PatientHub.NURSING_CARE, PatientHub.SOCIAL_CARE, "SE2120009986-O1"),
                Map.of());
    }

    @Bean
    ReadRecord readRecord(JdbcRecord record, Auditing auditing, Clock clock) {
        return new DecidingReadRecord(
                record.reader(),
                law(),
                new ReadingLog(auditing, clock, person -> true),
                NamingSystems.load(),
                LAW.bodies());
    }

    @Bean
    AccessDesk accessDesk(JdbcRecord record, Auditing auditing, Clock clock) {
        var house = new RegisterHouse(record.registers(), record.store(), auditing, clock);
        Judging judging = new RecordJudging(record.reader(), law());
        var tasks = new RegisterTasks(record.store(), HOUSE, HASH);
        var emergencies = new PersonalAccess.Emergencies(tasks, Duration.ofMinutes(60), HASH);
        return new AccessDesk(
                house,
                new PersonalAccess(house, judging, emergencies, LAW.bodies()),
                new LiftRequests(house, judging, tasks));
    }

    @Bean
    Grounds viewGrounds(JdbcRecord record) {
        return new RegisteredGrounds(record.registers()::of, LAW);
    }

    @Bean
    ComposedPlans plans(ReadRecord records, JdbcRecord record) {
        return new PlanReading(records, record.reader(), HOUSE.organisations(), HASH)::in;
    }

    @Bean(destroyMethod = "close")
    Gatherer gatherer(Clock clock) {
        return new Gatherer(Duration.ofSeconds(20), clock);
    }

    @Bean
    Openings openings(Gatherer gatherer, ReadRecord records, JdbcRecord record) {
        return new Openings(
                gatherer, List.of(new RecordSource(records)), Duration.ofSeconds(20), record.registers()::of);
    }

    @Bean
    Pages viewPages(ComposedPlans plans, Grounds grounds, ObjectProvider<Offer> offers) {
        return new Pages(new Pages.House(
                HOUSE.organisations(),
                News2File.load(Path.of(System.getProperty("brygga.root"))),
                plans,
                new JustDelivered(),
                (family, unit, before) -> Optional.empty(),
                grounds,
                offers.orderedStream().toList()));
    }

    /** Every source delivered just now. */
    private static final class JustDelivered implements Freshness {

        @Override
        public Delivered of(String custodian, Instant newest, Instant now) {
            return new Delivered(PatientHub.NOW, 1, 1);
        }
    }
}
