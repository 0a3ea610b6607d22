package se.brygga.app.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.TooMany;
import se.brygga.app.reading.TooOften;
import se.brygga.app.refusal.Refused;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.record.RecordUnavailable;

/** Finds the answer to whatever was thrown; only texts of the hub go out, never those of a library, which quote the request. */
final class Causes {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_FAULT = 500;
    /** How each text of HAPI begins; the hub's own providers say an element and what to write there. */
    private static final String LIBRARY = "HAPI-";

    private Causes() {}

    static Refused refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (cause instanceof NotPermitted no) {
                return Refused.forbidden(no.reason().name(), Rules.of(no.reason()));
            }
            if (cause instanceof TooMany many) {
                return new Refused(
                        400,
                        IssueType.TOOCOSTLY,
                        "TOO_MANY",
                        "Your unit has more than " + many.most()
                                + " of these. Ask for those of a status, such as status=requested, or of a code, or "
                                + "name one person by the parameter patient.");
            }
            if (cause instanceof TooOften) {
                return new Refused(
                        429,
                        IssueType.THROTTLED,
                        TooOften.CODE,
                        "This person's record is read too often. Wait as long as Retry-After says.");
            }
            if (cause instanceof RecordUnavailable) {
                return Refused.unavailable();
            }
            if (cause instanceof Untranslatable bad) {
                return Refused.bad(bad.code(), bad.getMessage() + ". Place: " + bad.place());
            }
        }
        if (thrown instanceof UnprocessableEntityException own
                && !own.getMessage().startsWith(LIBRARY)) {
            return Refused.unusable("CONTENT", own.getMessage());
        }
        return thrown instanceof BaseServerResponseException known ? ofLibrary(known.getStatusCode()) : fault();
    }

    private static Refused ofLibrary(int status) {
        if (status < BAD_REQUEST || status >= SERVER_FAULT) {
            return status == 501
                    ? Refused.notOffered("See the CapabilityStatement at metadata for what is offered.")
                    : fault();
        }
        return new Refused(
                status, IssueType.PROCESSING, "REQUEST", "The request is not one that metadata says this API takes.");
    }

    private static Refused fault() {
        return new Refused(500, IssueType.EXCEPTION, "FAULT", "The hub failed. Give the X-Request-Id to its operator.");
    }

    /** The rules of domain.md 5 in plain words. */
    private static final class Rules {

        static String of(Reason reason) {
            return switch (reason) {
                case ASSURANCE -> "The login is not strong enough: level of assurance 3 is needed.";
                case PURPOSE -> "The commission's purpose gives no access to the shared record (SVOD 3:7).";
                case NO_RELATION ->
                    "There is no care relation and no ongoing intervention or investigation with this"
                            + " person (SVOD 3:1-3:2, PDL 4:1).";
                case EMERGENCY_NOT_COVERED -> "Emergency access does not cover the data of a social care provider.";
                case EMERGENCY_NOT_FOR_O -> "Emergency access is not given to a social care provider.";
                case ROLE_SCOPE -> "The caller's role gives no access to this.";
                case FOREIGN_SYSTEM -> "A system reads what its own custodian owns and nothing else.";
                default -> "The law gives this caller no access (domain rule " + reason.name() + ").";
            };
        }
    }
}
