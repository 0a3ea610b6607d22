package se.brygga.app.fhir.operation;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;

/** What the operations need of the API that they are part of. */
public interface Requests {

    /** Returns the frozen inputs of the request that HAPI works on; {@code action} is the scope letter it needs. */
    Access access(RequestDetails request, String interaction, char action);

    /** Returns a permitted resource as it may leave: a copy, without what was not decided with it. */
    Resource sendable(Permitted permitted);

    /** Returns what to throw for a person that is absent or may not be seen, which look the same. */
    RuntimeException absent();

    /**
     * Returns what to throw for a request that is not taken.
     *
     * @param status of HTTP
     * @param code short code for the audit log
     * @param sentence what is allowed; never anything of the request
     */
    RuntimeException refused(int status, String code, String sentence);
}
