package se.brygga.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import se.brygga.app.audit.Auditing;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.Paging;
import se.brygga.app.fhir.search.Searching;
import se.brygga.app.fhir.search.Sources;
import se.brygga.app.intake.FhirDoor;
import se.brygga.app.security.Callers;

/** Puts the FHIR API together: one servlet for {@code /fhir/*} (view.md 3.6). */
public final class FhirApi {

    private final FhirGate gate;

    /**
     * How the API presents itself.
     *
     * @param publicUrl of the hub, without a slash at its end
     * @param version of the software
     * @param authorization endpoint of the issuer of tokens; null if there is none
     * @param token endpoint of the issuer; null if there is none
     */
    public record Face(String publicUrl, String version, String authorization, String token) {

        /** Returns the address of the API. */
        public String base() {
            return publicUrl + "/fhir";
        }
    }

    /** Who is at the door, where to send what is no reading, and how much may come at once. */
    public record Doors(Callers callers, FhirDoor door, Auditing auditing, BodyBudget budget) {}

    /** What the answers come from, and what other packages add. */
    public record Content(Sources.Parts parts, Paging paging, List<Offered.Addition> additions) {}

    /** Takes all parts. */
    public FhirApi(Face face, Doors doors, Content content) {
        FhirContext fhir = content.parts().fhir();
        Clock clock = content.parts().clock();
        List<Offered> offers = content.additions().stream()
                .flatMap(one -> one.offers().stream())
                .toList();
        Refusals refusals = new Refusals(doors.auditing());
        var server = new FhirServer(fhir, face.base(), refusals);
        var sources = new Sources(content.parts());
        server.serve(sources, new Searching(sources, content.paging()), content.additions());
        var capabilities = new Capabilities(face, offers, Date.from(clock.instant()));
        content.additions().forEach(addition -> addition.declares().accept(capabilities.composed()));
        server.setServerConformanceProvider(capabilities);
        var behind = new FhirGate.Behind(server, new PostedBundles(doors.door(), fhir), refusals, doors.budget());
        this.gate = new FhirGate(doors.callers(), new Admission(offers), behind, clock);
    }

    /** Returns the servlet. */
    public HttpServlet servlet() {
        return gate;
    }
}
