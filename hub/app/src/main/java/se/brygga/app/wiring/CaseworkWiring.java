package se.brygga.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.access.reader.Bodies;
import se.brygga.app.broker.DurableInbox;
import se.brygga.app.casework.AlarmClock;
import se.brygga.app.casework.AlarmMeters;
import se.brygga.app.casework.Applying;
import se.brygga.app.casework.Casework;
import se.brygga.app.casework.Letters;
import se.brygga.app.casework.Office;
import se.brygga.app.casework.Ringing;
import se.brygga.app.pipeline.Addressees;
import se.brygga.app.pipeline.Connectors;
import se.brygga.app.pipeline.EarlyJudgement;
import se.brygga.app.pipeline.Follower;
import se.brygga.app.pipeline.Following;
import se.brygga.app.pipeline.NoticeRules;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Work;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordStore;

/** Coordination at work on the record: every bean that is a {@link Coordinator} is asked, in their order. */
@Configuration(proxyBeanMethods = false)
class CaseworkWiring {

    @Bean
    Office office(Bodies bodies, KeyedHash hash, Clock clock) {
        return new Office(bodies, hash, clock);
    }

    @Bean
    Casework casework(
            List<Coordinator> fields,
            BiFunction<CaseFile, Work, Consequences> tasks,
            Applying applying,
            Office office) {
        return new Casework(fields, tasks, applying, office);
    }

    @Bean
    Applying applying(Connectors connectors, Organisations organisations, NoticeRules rules, Office office) {
        return new Applying(new Letters(new Addressees(connectors, organisations), rules, office), office);
    }

    @Bean
    Following following(Casework casework, Follower follower) {
        return new Following(casework, follower);
    }

    @Bean
    EarlyJudgement earlyJudgement(RecordStore store, Following following, Connectors connectors) {
        return new EarlyJudgement(store, following, connectors);
    }

    /** The page of the hub's health shows it by the name of this bean. */
    @Bean
    AlarmMeters alarms(MeterRegistry registry) {
        return new AlarmMeters(registry);
    }

    @Bean
    AlarmClock alarmClock(
            RecordStore store, Ringing ringing, AlarmMeters meters, AlarmClock.HandOut handOut, Office office) {
        return new AlarmClock(store, ringing, handOut, meters, office);
    }

    @Bean
    Ringing ringing(Casework casework, Follower follower) {
        return new Ringing(casework, follower);
    }

    @Bean
    AlarmClock.HandOut handOut(MessageLog log, DurableInbox inbox) {
        return new AlarmClock.HandOut(log, inbox::handOut);
    }
}
