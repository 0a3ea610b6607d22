package se.brygga.app.wiring;

import java.time.Clock;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.reader.Bodies;
import se.brygga.app.audit.Auditing;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.LegalChoices;
import se.brygga.app.reading.DecidingLists;
import se.brygga.app.reading.DecidingReadRecord;
import se.brygga.app.reading.Law;
import se.brygga.app.reading.PermittedFile;
import se.brygga.app.reading.PlanReading;
import se.brygga.app.reading.ReadLists;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.reading.ReadingLog;
import se.brygga.app.reading.RecordedLaw;
import se.brygga.app.registers.OuterBlocks;
import se.brygga.app.security.PersonLimits;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.Registers;

/** What the installation has decided of the law, the one door for reading, and the registers that it decides by. */
@Configuration(proxyBeanMethods = false)
class LawWiring {

    @Bean
    LegalSettings legalSettings(HouseConfiguration configuration) {
        return configuration.access().legal(configuration.organisations());
    }

    @Bean
    Bodies bodies(LegalSettings settings) {
        return settings.bodies();
    }

    @Bean
    Law law(LegalSettings settings, HouseConfiguration configuration) {
        LegalChoices access = configuration.access();
        return new RecordedLaw(settings, access.informedByRoutine(), access.blockRegisters());
    }

    @Bean
    ReadingLog readingLog(Auditing auditing, Clock clock, PersonLimits limits) {
        return new ReadingLog(auditing, clock, limits::take);
    }

    @Bean
    ReadRecord readRecord(RecordReader record, Law law, ReadingLog log, IdentifierSystems systems, Bodies bodies) {
        return new DecidingReadRecord(record, law, log, systems, bodies);
    }

    @Bean
    PermittedFile.House permittedHouse(Organisations organisations, KeyedHash hash) {
        return new PermittedFile.House(organisations, hash);
    }

    @Bean
    DecidingLists.Names readNames(IdentifierSystems systems, Bodies bodies) {
        return new DecidingLists.Names(bodies, systems);
    }

    @Bean
    ReadLists readLists(
            RecordReader record, Law law, ReadingLog log, DecidingLists.Names names, PermittedFile.House house) {
        return new DecidingLists(record, law, log, names, house);
    }

    @Bean
    PlanReading planReading(ReadRecord records, RecordReader acts, Organisations organisations, KeyedHash hash) {
        return new PlanReading(records, acts, organisations, hash);
    }

    @Bean
    BiPredicate<String, String> outerBlocks(Registers registers) {
        return new OuterBlocks(registers)::any;
    }
}
