package se.brygga.app.view.patient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.security.SecuredHub;
import se.brygga.app.view.plan.ComposedPlans;
import se.brygga.app.view.plan.PlanParts;
import se.brygga.app.view.session.FormTokens;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.session.Readers;
import se.brygga.app.view.session.SessionParts;
import se.brygga.app.view.source.Freshness;
import se.brygga.app.view.source.Gatherer;
import se.brygga.app.view.source.RecordSource;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;

/** A hub with real HTTP, sessions and templates; the record is a few persons in memory, and one more source can be made slow. */
final class ViewHouse implements AutoCloseable {

    static final Duration CUT_OFF = Duration.ofMillis(2500);
    final SecuredHub hub;

    ViewHouse(Path folder) throws IOException {
        KnownPersons.ASKED.clear();
        SecondSource.SLOW.clear();
        Delivered.stale = false;
        Class<?>[] beside = SessionParts.with(PlanParts.with(Parts.class, PatientController.class, PageRefusals.class));
        hub = new SecuredHub(folder, Map.of("spring.thymeleaf.check-template-location", "false"), beside);
    }

    OpenedView open(String person) {
        return OpenedView.open(hub.context, Readers.nurse(person), person);
    }

    /** Opens a person without a banner of its own, as in a record system that shows who it is. */
    OpenedView openWithoutBanner(String person) {
        return new OpenedView.Way(hub.context).withoutBanner().open(Readers.nurse(person), person);
    }

    @Override
    public void close() {
        hub.close();
    }

    /** What the pages of tests are made of. */
    @ImportAutoConfiguration(ThymeleafAutoConfiguration.class)
    @Import(se.brygga.app.view.patient.StaticFiles.class)
    static class Parts {

        @Bean
        ReadRecord readRecord() {
            return new KnownPersons();
        }

        @Bean
        FormTokens formTokens() {
            return new FormTokens(new KeyedHash("the secret of a test installation".getBytes(StandardCharsets.UTF_8)));
        }

        @Bean
        Organisations organisations() {
            return Drawn.BODIES;
        }

        @Bean
        Openings viewOpenings(ReadRecord records, Clock clock) {
            return new Openings(
                    new Gatherer(CUT_OFF, clock),
                    List.of(new RecordSource(records), new SecondSource()),
                    CUT_OFF,
                    person -> List.of());
        }

        @Bean
        ComposedPlans composedPlans() {
            return (access, view) -> KnownPersons.plans(view.person());
        }

        @Bean
        Grounds grounds() {
            return Drawn.house(false).grounds();
        }

        @Bean
        Pages viewPages(ComposedPlans plans) {
            Pages.House house = Drawn.house(false);
            return new Pages(new Pages.House(
                    house.organisations(),
                    house.codes(),
                    plans,
                    new Delivered(),
                    house.last(),
                    house.grounds(),
                    List.of()));
        }
    }

    /** Everything is fresh, unless a test wants it otherwise. */
    static final class Delivered implements Freshness {

        static volatile boolean stale;

        @Override
        public Freshness.Delivered of(String custodian, Instant newest, Instant now) {
            return stale
                    ? new Freshness.Delivered(now.minus(Duration.ofDays(3)), 0, 1)
                    : new Freshness.Delivered(newest, newest == null ? 0 : 1, 1);
        }
    }
}
