package se.brygga.app.cds;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.context.annotation.Bean;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.view.session.PersonKeys;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.Narrowing;

/** A record behind its door: what a reader may see of anybody, and who asked. */
final class SeenRecord implements ReadRecord {

    final List<Permitted> shown = new CopyOnWriteArrayList<>();
    final List<Access> asked = new CopyOnWriteArrayList<>();

    /** Puts it into a hub. */
    static class Wiring {

        @Bean
        SeenRecord seenRecord() {
            return new SeenRecord();
        }

        @Bean
        PersonKeys personKeys() {
            return identifiers -> "person-of-" + identifiers.get(0).value();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    void show(Resource resource, String custodian) {
        shown.add(new Permitted(resource, resource::copy, 1, Instant.EPOCH, Permitted.Origin.owned(custodian)));
    }

    @Override
    public Optional<PersonView> open(Access access, String person, Set<String> types) {
        asked.add(access);
        return Optional.of(new PersonView(person, List.of(person), List.copyOf(shown), Set.of()));
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        return Optional.empty();
    }

    @Override
    public List<Permitted> history(Access access, String type, String id) {
        return List.of();
    }

    @Override
    public List<Permitted> ofOwnUnit(Access access, String type, Narrowing wanted) {
        return List.of();
    }

    @Override
    public Optional<PersonView> find(Access access, List<PersonIdentifier> identifiers) {
        return Optional.empty();
    }
}
