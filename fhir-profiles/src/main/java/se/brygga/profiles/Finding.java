package se.brygga.profiles;

/**
 * Something that a profile or FHIR itself says about a resource. It tells place and rule, never what stands there, so that
 * it may be logged and answered.
 *
 * @param place FHIRPath of the element, such as {@code Patient.identifier[0].value}; for a missing one, where it belongs
 * @param code a code of <a href="http://hl7.org/fhir/R4/valueset-issue-type.html">issue-type</a>
 * @param text one sentence
 */
public record Finding(Severity severity, String place, String code, String text) {

    /** How bad a finding is. */
    public enum Severity {
        /** The resource is not valid. */
        ERROR,
        /** The resource is valid, but somebody should look at it. */
        WARNING
    }
}
