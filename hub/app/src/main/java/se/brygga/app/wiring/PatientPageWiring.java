package se.brygga.app.wiring;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.access.decision.LegalSettings;
import se.brygga.app.HubSettings;
import se.brygga.app.config.News2File;
import se.brygga.app.pipeline.Connectors;
import se.brygga.app.reading.PlanReading;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.view.patient.Grounds;
import se.brygga.app.view.patient.LastOpening;
import se.brygga.app.view.patient.LoggedOpening;
import se.brygga.app.view.patient.Offer;
import se.brygga.app.view.patient.Openings;
import se.brygga.app.view.patient.Pages;
import se.brygga.app.view.patient.RegisteredGrounds;
import se.brygga.app.view.plan.ComposedPlans;
import se.brygga.app.view.source.Freshness;
import se.brygga.app.view.source.Gatherer;
import se.brygga.app.view.source.LedgerFreshness;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.source.Source;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.Registers;

/** Makes the patient page of the shared view. */
@Configuration(proxyBeanMethods = false)
class PatientPageWiring {

    @Bean(destroyMethod = "close")
    Gatherer viewGatherer(HubSettings settings, Clock clock) {
        return new Gatherer(settings.view().cutOff(), clock);
    }

    /** Where what pages show comes from. */
    record Sources(List<Source> all) {}

    /** Sources beside the hub's own record are beans; there are none yet. */
    @Bean
    Sources viewSources(ReadRecord records, ObjectProvider<Source> more) {
        return new Sources(Stream.concat(Stream.of(new RecordSource(records)), more.orderedStream())
                .toList());
    }

    @Bean
    Openings viewOpenings(Gatherer gatherer, Sources sources, Registers registers, HubSettings settings) {
        return new Openings(gatherer, sources.all(), settings.view().cutOff(), registers::of);
    }

    @Bean
    Freshness viewFreshness(MessageLog log, Connectors connectors, HubSettings settings) {
        return new LedgerFreshness(
                log,
                connectors.byId().values(),
                settings.view().fresh(),
                settings.view().freshOf());
    }

    @Bean
    ComposedPlans composedPlans(PlanReading plans) {
        return plans::in;
    }

    @Bean
    LastOpening lastOpening(AuditLog log) {
        return new LoggedOpening(log::find);
    }

    @Bean
    Grounds viewGrounds(Registers registers, LegalSettings settings) {
        return new RegisteredGrounds(registers::of, settings);
    }

    /** What a page knows of beside the record. */
    record Beside(Organisations organisations, Freshness freshness, LastOpening last, Grounds grounds) {}

    @Bean
    Beside viewBeside(Organisations organisations, Freshness freshness, LastOpening last, Grounds grounds) {
        return new Beside(organisations, freshness, last, grounds);
    }

    @Bean
    Pages viewPages(Beside beside, HubSettings settings, ComposedPlans plans, ObjectProvider<Offer> offers) {
        return new Pages(new Pages.House(
                beside.organisations(),
                News2File.load(settings.root()),
                plans,
                beside.freshness(),
                beside.last(),
                beside.grounds(),
                offers.orderedStream().toList()));
    }
}
