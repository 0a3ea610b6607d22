package se.brygga.app.view.patient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.brygga.access.reader.Caller;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.view.session.OpenPatient;
import se.brygga.app.view.session.Readers;
import se.brygga.app.view.source.Arrival;
import se.brygga.app.view.source.Freshness;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.source.Source;
import se.brygga.app.view.words.ViewWords;
import se.brygga.coordination.model.News2Codes;
import se.brygga.core.organisation.Organisations;

/** Makes pages of what sources would have answered, and draws them with the real templates, without a server. */
final class Drawn {

    static final Organisations BODIES =
            HouseConfiguration.load(Path.of(System.getProperty("brygga.root"))).organisations();
    private static final News2Codes CODES = new News2Codes(Map.of(
            "http://loinc.org|9279-1", "respiration",
            "http://loinc.org|59408-5", "saturation",
            "http://loinc.org|8480-6", "systolic",
            "http://loinc.org|8867-4", "pulse",
            "http://loinc.org|8310-5", "temperature"));
    private static final SpringTemplateEngine ENGINE = engine();

    private Drawn() {}

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    static Pages.House house(boolean withPlan) {
        return new Pages.House(
                BODIES,
                CODES,
                (access, view) -> withPlan ? List.of(RichPlan.plan()) : List.of(),
                new Steady(),
                (family, unit, before) -> Optional.of(Rich.ago(3)),
                (person, reader, now) -> new Grounds.Ground("consent-unit", Rich.ago(-200)),
                List.of());
    }

    /** A source that delivered ten minutes ago, but social care, which did three days ago. */
    static final class Steady implements Freshness {

        @Override
        public Delivered of(String custodian, Instant newest, Instant now) {
            return custodian.equals(Rich.SOCIAL_CARE)
                    ? new Delivered(Rich.ago(3), 0, 1)
                    : new Delivered(Rich.NOW.minus(Duration.ofMinutes(10)), 1, 1);
        }
    }

    static OpenPatient open() {
        Caller nurse = Readers.nurse("p1");
        return new OpenPatient("launch-1", nurse, "p1", true, "", Rich.NOW.plus(Duration.ofMinutes(30)), null, null);
    }

    static Pages.Request request(Ask ask) {
        OpenPatient open = open();
        return new Pages.Request(open, ask, PatientReading.access(open, PatientReading.PAGE, "request", Rich.NOW));
    }

    static Arrival record(List<Permitted> resources, Set<Omission> omissions) {
        var view = new PersonView("p1", List.of("p1"), resources, omissions);
        return new Arrival(new RecordSource(null), Source.Answer.whole(view), false, Rich.NOW, Duration.ofMillis(84));
    }

    static String page(Ask ask, Arrival... arrivals) {
        Pages.Request request = request(ask);
        PatientPage page = new Pages(house(true)).page(request, new Material(List.of(arrivals)));
        return draw("view/patient", request, Map.of("page", page, "key", "key-1"));
    }

    static String draw(String template, Pages.Request request, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("w", ViewWords.of(request.ask().language()));
        model.put("open", request.open());
        model.put("ask", request.ask());
        return ENGINE.process(template, new Context(null, model));
    }

    /** Keeps a page with its style sheet where it can be looked at. */
    static void keep(String name, String html) {
        Path folder = Path.of("target/screens");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".html"), html.replaceAll("\"/view\\.css[^\"]*\"", "\"view.css\""));
            Files.copy(
                    Path.of(System.getProperty("brygga.root"), "hub/app/src/main/resources/static/view.css"),
                    folder.resolve("view.css"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
