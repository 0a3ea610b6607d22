package se.brygga.app.view.patient;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.security.SecuredHub;
import se.brygga.app.view.plan.ComposedPlans;
import se.brygga.app.view.plan.PlanParts;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.session.Readers;
import se.brygga.app.view.session.SessionParts;
import se.brygga.app.view.source.Freshness;
import se.brygga.app.view.source.Gatherer;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.source.Source;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.Narrowing;

/** A hub with real HTTP, sessions and templates; the record is a few persons in memory, and one more source can be made slow. */
final class ViewHouse implements AutoCloseable {

    static final Duration CUT_OFF = Duration.ofMillis(2500);
    final SecuredHub hub;

    ViewHouse(Path folder) throws IOException {
        Persons.asked.clear();
        SlowSource.delay = Duration.ZERO;
        SlowSource.people.clear();
        Class<?>[] beside = SessionParts.with(PlanParts.with(Parts.class, PatientController.class, PageRefusals.class));
        hub = new SecuredHub(folder, Map.of("spring.thymeleaf.check-template-location", "false"), beside);
    }

    OpenedView open(String person) {
        return OpenedView.open(hub.context, Readers.nurse(person), person);
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
            return new Persons();
        }

        @Bean
        Organisations organisations() {
            return Drawn.BODIES;
        }

        @Bean
        Openings viewOpenings(ReadRecord records, Clock clock) {
            return new Openings(
                    new Gatherer(CUT_OFF, clock),
                    List.of(new RecordSource(records), new SlowSource()),
                    CUT_OFF,
                    person -> List.of());
        }

        @Bean
        ComposedPlans composedPlans() {
            return (access, view) -> view.person().equals("rich") ? List.of(RichPlan.plan()) : List.of();
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
                    new Always(),
                    house.last(),
                    house.grounds(),
                    List.of()));
        }
    }

    /** Everything is fresh. */
    static final class Always implements Freshness {

        @Override
        public Delivered of(String custodian, Instant newest, Instant now) {
            return new Delivered(newest, newest == null ? 0 : 1, 1);
        }
    }

    /** A source beside the record. */
    static final class SlowSource implements Source {

        static volatile Duration delay = Duration.ZERO;
        static final Set<String> people = java.util.concurrent.ConcurrentHashMap.newKeySet();

        @Override
        public String code() {
            return "sjostad";
        }

        @Override
        public String custodian() {
            return "SE2120009986-O1";
        }

        @Override
        public Answer read(Access access, String person) {
            if (people.contains(person)) {
                try {
                    Thread.sleep(delay.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
            var rich = new Rich();
            var note = new org.hl7.fhir.r4.model.DocumentReference()
                    .setType(Rich.words("Daganteckning"))
                    .setDescription("Från en annan kommun")
                    .setDate(Rich.day(4));
            rich.add(note, custodian(), "SE2120009986-HTJ01", 4);
            return Answer.whole(new PersonView(person, List.of(person), rich.all(), Set.of()));
        }
    }

    /** The door, with persons whose data tests know. */
    static final class Persons implements ReadRecord {

        static final List<Access> asked = new ArrayList<>();

        @Override
        public Optional<PersonView> open(Access access, String person, Set<String> types) {
            asked.add(access);
            return Optional.of(new PersonView(person, List.of(person), known(person), Set.of()));
        }

        private static List<Permitted> known(String person) {
            return switch (person) {
                case "rich" -> RichPerson.everything();
                case "crowd" -> Crowd.of(1_000);
                default -> EmptinessTest.onlyPatientAndDrug();
            };
        }

        @Override
        public Optional<Permitted> read(Access access, String type, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Permitted> history(Access access, String type, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Permitted> ofOwnUnit(Access access, String type, Narrowing wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PersonView> find(Access access, List<PersonIdentifier> identifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
