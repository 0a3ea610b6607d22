package se.brygga.simulators.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.identity.Persona;

/** A record system as poor as can be: it logs anybody in as anybody, opens a patient, and launches the view. Loopback only. */
@RestController
class EhrPages {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>%s</title></head>
            <body>
            <h1>%s</h1>
            %s
            </body>
            </html>
            """;

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Registration registration;
    private final EhrLaunch.Open launches;
    private final EhrCards cards;

    EhrPages(Registration registration, EhrLaunch.Open launches, EhrCards cards) {
        this.registration = registration;
        this.cards = cards;
        this.launches = launches;
    }

    /** Returns the page from which each view is opened. */
    @GetMapping(path = "/ehr", produces = HTML)
    String index() {
        String rows = DemoViews.all().stream()
                .map(view -> "<li>%s: <a href=\"%s\">open</a>, <a href=\"%s\">in a frame</a></li>%n"
                        .formatted(
                                view.title(),
                                view.path(),
                                view.path() + (view.path().contains("?") ? "&amp;" : "?") + "frame=true"))
                .collect(Collectors.joining());
        return HEAD.formatted(
                "Record system of the demo",
                "Record system of the demo",
                "<p>A demonstration on this machine: no passwords, all persons are invented.</p>\n<ul>" + rows
                        + "</ul>");
    }

    /** Logs a persona in, opens a patient and launches the view. */
    @GetMapping(path = "/ehr/open/{key}", produces = HTML)
    ResponseEntity<String> open(
            @PathVariable String key,
            @RequestParam Map<String, String> wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Persona> persona = Persona.of(key);
        String patient = wish.getOrDefault("patient", "");
        if (persona.isEmpty() || !patient.isEmpty() && EhrLaunch.person(patient).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        logIn(persona.get(), request, response);
        boolean framed = wish.containsKey("frame");
        String word = launches.begin(new EhrLaunch(persona.get(), patient, wish.getOrDefault("section", ""), framed));
        URI address = UriComponentsBuilder.fromUri(registration.hub().resolve("/launch"))
                .queryParam("iss", registration.fhirBase())
                .queryParam("launch", word)
                .encode()
                .build()
                .toUri();
        return framed
                ? ResponseEntity.ok(framed(persona.get(), patient, address))
                : ResponseEntity.status(HttpStatus.FOUND).location(address).build();
    }

    private void logIn(Persona persona, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(persona.key(), null, List.of()));
        contexts.saveContext(context, request, response);
    }

    private String framed(Persona persona, String patient, URI address) {
        String who = EhrLaunch.person(patient).map(Person::name).orElse("No patient");
        String frame = "<iframe title=\"Shared view\" src=\"%s\" width=\"100%%\" height=\"900\"></iframe>"
                .formatted(address.toString().replace("&", "&amp;"));
        String card = patient.isEmpty()
                ? ""
                : cards.ask(persona, patient)
                        .map(text -> "<p>Card: " + HtmlUtils.htmlEscape(text, "UTF-8") + "</p>\n")
                        .orElse("<p>No card.</p>\n");
        return HEAD.formatted("Record system of the demo", who, card + frame);
    }
}
