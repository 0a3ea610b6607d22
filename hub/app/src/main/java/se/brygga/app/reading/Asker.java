package se.brygga.app.reading;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.core.fhir.Canonical;

/**
 * Who asks for the lift of a block: a user on a commission of one provider. On another commission the same user learns nothing of the
 * request, for it tells that something is blocked (PDL 2:8, SVOD 2:5).
 */
public final class Asker {

    private Asker() {}

    /** Returns the reference that names one; without a provider if none is known. */
    public static Reference of(String user, String provider) {
        Reference asker = body("Practitioner", user);
        if (provider != null) {
            asker.getIdentifier().setAssigner(body("Organization", provider));
        }
        return asker;
    }

    private static Reference body(String type, String hsaId) {
        return new Reference()
                .setType(type)
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(hsaId));
    }

    /** Tells whether a reader has asked for it, on the commission that the reader has now; never in social care (SVOD 2:5). */
    public static boolean is(Reader reader, Task task) {
        Identifier asker = task.getRequester().getIdentifier();
        Identifier provider = asker.getAssigner().getIdentifier();
        return reader.side() == Side.CARE
                && Canonical.HSA_ID.equals(asker.getSystem())
                && reader.user().equals(asker.getValue())
                && reader.provider().equals(provider.getValue());
    }
}
