package se.brygga.app.deskwork;

import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;

/** Notes of a Task that say who of the unit wrote them (PDL 3:6). */
final class Notes {

    private Notes() {}

    static Annotation by(String user, String text, Instant at) {
        var author = new Identifier().setSystem(Canonical.HSA_ID).setValue(user);
        return new Annotation()
                .setAuthor(new Reference().setType("Practitioner").setIdentifier(author))
                .setTime(Date.from(at))
                .setText(text);
    }
}
