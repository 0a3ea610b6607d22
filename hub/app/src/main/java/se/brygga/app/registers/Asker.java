package se.brygga.app.registers;

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

    static Reference of(String user, String provider) {
        Reference asker = RegisterTasks.body("Practitioner", user);
        if (provider != null) {
            asker.getIdentifier().setAssigner(RegisterTasks.body("Organization", provider));
        }
        return asker;
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
