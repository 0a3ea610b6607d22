package se.brygga.app.wiring;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.access.reader.Bodies;
import se.brygga.app.audit.Auditing;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.intake.Reception;
import se.brygga.app.reading.Law;
import se.brygga.app.registers.AccessDesk;
import se.brygga.app.registers.Doorway;
import se.brygga.app.registers.Judging;
import se.brygga.app.registers.LiftRequests;
import se.brygga.app.registers.LiftedSince;
import se.brygga.app.registers.OwnIdentifiers;
import se.brygga.app.registers.PersonalAccess;
import se.brygga.app.registers.RecordJudging;
import se.brygga.app.registers.RegisterHouse;
import se.brygga.app.registers.RegisterTasks;
import se.brygga.app.registers.SentEntries;
import se.brygga.app.registers.SourceRegisters;
import se.brygga.app.security.Callers;
import se.brygga.app.security.RequestId;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.Registers;
import se.brygga.profiles.ProfileValidator;

/** The registers: what systems enter, and what people enter and ask for. */
@Configuration(proxyBeanMethods = false)
class RegisterWiring {

    @Bean
    RegisterHouse registerHouse(Registers registers, RecordStore store, Auditing auditing, Clock clock) {
        return new RegisterHouse(registers, store, auditing, clock);
    }

    @Bean
    Judging judging(RecordReader record, Law law) {
        return new RecordJudging(record, law);
    }

    @Bean
    RegisterTasks registerTasks(RecordStore store, HouseConfiguration configuration, KeyedHash hash) {
        return new RegisterTasks(store, configuration, hash);
    }

    @Bean
    SentEntries sentEntries(Bodies bodies, KeyedHash hash) {
        return new SentEntries(resource -> ProfileValidator.shared().validate(resource), bodies, hash);
    }

    @Bean
    OwnIdentifiers ownIdentifiers(Reception.Doors doors, IdentifierSystems systems, Clock clock) {
        return new OwnIdentifiers(doors.sources(), systems, clock);
    }

    @Bean
    SourceRegisters sourceRegisters(
            RegisterHouse house, SentEntries entries, OwnIdentifiers identifiers, RegisterTasks tasks) {
        return new SourceRegisters(house, new SourceRegisters.Intake(entries, identifiers, tasks));
    }

    @Bean
    PersonalAccess personalAccess(
            RegisterHouse house, Judging judging, PersonalAccess.Emergencies emergencies, Bodies bodies) {
        return new PersonalAccess(house, judging, emergencies, bodies);
    }

    @Bean
    PersonalAccess.Emergencies emergencies(RegisterTasks tasks, HouseConfiguration configuration, KeyedHash hash) {
        return new PersonalAccess.Emergencies(
                tasks, Duration.ofMinutes(configuration.access().emergencyMinutes()), hash);
    }

    @Bean
    LiftRequests liftRequests(RegisterHouse house, Judging judging, RegisterTasks tasks) {
        return new LiftRequests(house, judging, tasks);
    }

    @Bean
    LiftedSince liftedSince(Registers registers) {
        return new LiftedSince(registers);
    }

    @Bean
    AccessDesk accessDesk(RegisterHouse house, PersonalAccess access, LiftRequests lifts) {
        return new AccessDesk(house, access, lifts);
    }

    @Bean
    Doorway doorway(Callers callers, RegisterHouse house) {
        return new Doorway(callers, house, RequestId::of);
    }
}
