package se.brygga.app.wiring;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.Hub;
import se.brygga.app.HubSettings;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.OwnLog;
import se.brygga.app.auditpages.PersonIds;
import se.brygga.app.fhir.BodyBudget;
import se.brygga.app.fhir.FhirApi;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.ConsentEntries;
import se.brygga.app.fhir.search.PageTokens;
import se.brygga.app.fhir.search.Paging;
import se.brygga.app.fhir.search.Sources;
import se.brygga.app.intake.FhirDoor;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.security.Callers;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.Registers;

/** Opens the FHIR API at {@code /fhir/*}. */
@Configuration(proxyBeanMethods = false)
class FhirApiWiring {

    @Bean
    FhirApi.Face fhirFace(HubSettings settings) {
        HubSettings.Security security = settings.security();
        HubSettings.Issuer issuer = security.named().stream().findFirst().orElse(null);
        return new FhirApi.Face(
                security.publicUrl(),
                version(),
                issuer == null ? null : issuer.authorizationEndpoint(),
                issuer == null ? null : issuer.tokenEndpoint());
    }

    @Bean
    FhirApi.Doors fhirDoors(Callers callers, FhirDoor door, Auditing auditing, HubSettings settings) {
        var budget = new BodyBudget(settings.intake().maxBuffered().toBytes());
        return new FhirApi.Doors(callers, door, auditing, budget);
    }

    @Bean
    Sources.Trail fhirTrail(AuditLog log, OwnLog own, PersonIds persons) {
        return new Sources.Trail(log, own, persons::family);
    }

    @Bean
    Sources.Kept fhirKept(ReadRecord records, Sources.Trail log, Registers registers) {
        return new Sources.Kept(records, log, new ConsentEntries(registers::of, registers::find));
    }

    @Bean
    Sources.Parts fhirParts(Sources.Kept kept, FhirApi.Doors doors, Directory directory) {
        return new Sources.Parts(
                kept,
                doors.auditing(),
                directory.organisations(),
                directory.systems(),
                directory.fhir(),
                directory.clock());
    }

    /** What does not change while the hub runs, and the time that does. */
    record Directory(Organisations organisations, IdentifierSystems systems, FhirContext fhir, Clock clock) {}

    @Bean
    Directory fhirDirectory(Organisations organisations, IdentifierSystems systems, FhirContext fhir, Clock clock) {
        return new Directory(organisations, systems, fhir, clock);
    }

    @Bean
    Paging paging(FhirApi.Face face, KeyedHash hash) {
        return new Paging(new PageTokens(hash), face.base());
    }

    @Bean
    FhirApi.Content fhirContent(Sources.Parts parts, Paging paging, ObjectProvider<Offered.Addition> additions) {
        return new FhirApi.Content(parts, paging, additions.orderedStream().toList());
    }

    @Bean
    ServletRegistrationBean<HttpServlet> fhirApi(FhirApi.Face face, FhirApi.Doors doors, FhirApi.Content content) {
        var registration = new ServletRegistrationBean<>(new FhirApi(face, doors, content).servlet(), "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** Returns the version that the jar states; {@code unpacked} when run from classes. */
    static String version() {
        return Objects.requireNonNullElse(Hub.class.getPackage().getImplementationVersion(), "unpacked");
    }
}
