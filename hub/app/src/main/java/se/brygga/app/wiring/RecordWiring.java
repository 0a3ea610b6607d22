package se.brygga.app.wiring;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.HubSettings;
import se.brygga.app.config.InstallationSecret;
import se.brygga.app.config.Secrets;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.Registers;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** Opens the record and hands out its doors. */
@Configuration(proxyBeanMethods = false)
class RecordWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FhirContext fhirContext() {
        FhirContext context = FhirContext.forR4Cached();
        // References are written as they are; looking for targets to contain costs a walk over every resource.
        context.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
        return context;
    }

    @Bean
    KeyedHash keyedHash(HubSettings settings) {
        return InstallationSecret.load(settings.home());
    }

    @Bean(destroyMethod = "close")
    JdbcRecord record(HubSettings settings, KeyedHash hash, FhirContext fhir, Clock clock) {
        HubSettings.Record record = settings.record();
        Path file = settings.home().resolve("record").resolve("brygga.db").toAbsolutePath();
        String url = record.url().isEmpty() ? "jdbc:sqlite:" + file : record.url();
        String password = record.passwordFile().isEmpty()
                ? ""
                : Secrets.read(record.passwordFile(), "brygga.record.password-file");
        return JdbcRecord.open(
                new RecordSettings(url, record.username(), password, record.readers()), hash, fhir, clock);
    }

    @Bean
    RecordStore recordStore(JdbcRecord record) {
        return record.store();
    }

    @Bean
    Ledger ledger(JdbcRecord record) {
        return record.ledger();
    }

    @Bean
    MessageLog messageLog(JdbcRecord record) {
        return record.messages();
    }

    @Bean
    RecordReader recordReader(JdbcRecord record) {
        return record.reader();
    }

    @Bean
    Registers registers(JdbcRecord record) {
        return record.registers();
    }

    @Bean
    AuditLog auditLog(JdbcRecord record) {
        return record.audit();
    }
}
