package se.brygga.app.wiring;

import ca.uhn.fhir.context.FhirContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.access.reader.Bodies;
import se.brygga.app.HubSettings;
import se.brygga.app.audit.AuditMeters;
import se.brygga.app.audit.AuditRetention;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.EmergencyGrounds;
import se.brygga.app.audit.HeadKeeping;
import se.brygga.app.audit.HeadsFile;
import se.brygga.app.audit.OwnLog;
import se.brygga.app.audit.RecordAuditing;
import se.brygga.app.auditpages.PersonIds;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.AuditChain;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.Registers;
import se.brygga.record.JdbcRecord;

/** The audit log: writing, signing, letting go of what is too old. No setting turns any of it off. */
@Configuration(proxyBeanMethods = false)
class AuditWiring {

    @Bean
    AuditMeters auditMeters(MeterRegistry registry) {
        return new AuditMeters(registry);
    }

    @Bean
    Auditing auditing(AuditLog log, FhirContext fhir, Registers registers, AuditMeters meters) {
        return new RecordAuditing(log, fhir, new EmergencyGrounds(registers), meters);
    }

    @Bean
    AuditChain auditLinks(JdbcRecord record) {
        return record.chain();
    }

    @Bean
    HeadsFile headsFile(HubSettings settings, KeyedHash hash) {
        return new HeadsFile(settings.audit().headsIn(settings.home()), hash);
    }

    @Bean(destroyMethod = "close")
    HeadKeeping headKeeping(AuditLog log, HeadsFile heads, Clock clock, AuditMeters meters) {
        return new HeadKeeping(log::head, heads, clock, meters);
    }

    @Bean
    AuditRetention auditRetention(AuditRetention.Front front, HeadsFile heads, HubSettings settings, Clock clock) {
        return new AuditRetention(front, heads, settings.audit().keep(), clock);
    }

    @Bean
    OwnLog ownLog(Bodies bodies) {
        return new OwnLog(bodies);
    }

    @Bean
    PersonIds personIds(RecordReader reader) {
        return new RecordPersonIds(reader);
    }

    @Bean
    AuditRetention.Front auditFront(AuditLog log, AuditChain chain, Clock clock) {
        return new AuditRetention.Front(chain, before -> {
            long removed = log.cut(before);
            if (removed > 0) {
                String what = "removed=" + removed + " before=" + before;
                log.append(new Entry(clock.instant(), "hub", "retention", null, what));
            }
            return removed;
        });
    }
}
