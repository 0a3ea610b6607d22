package se.brygga.app.auditpages;

import ca.uhn.fhir.context.FhirContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Caller;
import se.brygga.app.HouseFolder;
import se.brygga.app.audit.Accesses;
import se.brygga.app.audit.AuditMeters;
import se.brygga.app.audit.MemoryAudit;
import se.brygga.app.audit.OwnLog;
import se.brygga.app.audit.RecordAuditing;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.organisation.Organisations;

/** The auditors' pages with a log in memory; the record knows one person, into whom another was merged. */
final class AuditHouse {

    static final String MERGED = "0f0e0d0c0b0a09080706050403020100";
    static final String NUMBER = "191212121212";

    private static final OwnLog OWN = new OwnLog(new Bodies(new Organisations(List.of()), true));

    final MemoryAudit log = new MemoryAudit();
    final RecordAuditing auditing = new RecordAuditing(
            log, FhirContext.forR4Cached(), "emergency-1"::equals, new AuditMeters(new SimpleMeterRegistry()));
    private final HouseFolder folder;
    private Caller caller = Accesses.auditor("auditor-client");

    AuditHouse(Path folder) throws IOException {
        this.folder = HouseFolder.in(folder);
    }

    /** Lets readers be named in extracts. */
    void nameReaders() throws IOException {
        folder.write("config/access.yml", "automaticNoticesForProtected: false\nnamesInExtract: true\n");
    }

    void as(Caller other) {
        caller = other;
    }

    MockMvc pages() {
        Clock clock = Clock.fixed(Accesses.NOON.plusSeconds(60), ZoneOffset.UTC);
        AuditDesk desk = new AuditDesk(() -> Optional.ofNullable(caller), auditing, clock, OWN);
        LogWalk walk = new LogWalk(log);
        ReviewBook book = new ReviewBook(log, walk, desk);
        ExtractForms forms = new ExtractForms(FhirContext.forR4Cached(), HouseConfiguration.load(folder.root()));
        return MockMvcBuilders.standaloneSetup(
                        new ExtractPage(new Extraction(desk, walk, new OnePerson(), forms)),
                        new SamplePages(desk, walk, book),
                        new EmergencyPages(desk, walk, book, new OnePerson()))
                .setControllerAdvice(new AuditRefusals(desk))
                .setViewResolvers(templates())
                .build();
    }

    static MockHttpServletRequestBuilder post(String path, String body, String accept) {
        return MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(accept)
                .content(body);
    }

    static MockHttpServletRequestBuilder get(String path, String accept) {
        return MockMvcRequestBuilders.get(path).accept(accept);
    }

    private static ThymeleafViewResolver templates() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        var resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    private static final class OnePerson implements PersonIds {

        @Override
        public Optional<String> find(PersonIdentifier identifier) {
            return identifier.value().equals(NUMBER) ? Optional.of(Accesses.PERSON) : Optional.empty();
        }

        @Override
        public List<String> family(String person) {
            return List.of(Accesses.PERSON, MERGED).contains(person) ? List.of(Accesses.PERSON, MERGED) : List.of();
        }
    }
}
