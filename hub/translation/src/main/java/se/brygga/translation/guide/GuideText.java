package se.brygga.translation.guide;

/** The sentences of the mapping guide that are not tables. */
final class GuideText {

    static final String INTRODUCTION = """
            # Mapping guide

            What becomes of each field, in both directions. Every line was seen in a sample: this file is written by the program from
            the loss reports of all samples, and a test fails if it no longer says what the code does. Do not edit it.

            ## How to read it

            One section per type of message, one table per segment or resource. Numbers of repetitions are left out: `PID-3.1` stands
            for `PID-3(2).1` too, `Patient.name.family` for `Patient.name[0].family`. `PID-3.4.2` is field, component, subcomponent.

            | it says | it means |
            |---|---|
            | `Patient.birthDate` | goes there; several lines for one field: it depends on what the message holds |
            | the same | goes to the element of the same path, with all below it |
            | dropped: STRUCTURAL | is part of the envelope or of the form, such as a separator, a set number or the id inside a bundle |
            | dropped: NOT_NEEDED | is left out on purpose |
            | dropped: DUPLICATE_OF | says what another field says already, such as the text of a code that is mapped |
            | dropped: FORBIDDEN | may not be kept |
            | dropped: PRECISION | is more precise than the target can hold |
            | dropped: FORMATTING | is about looks only |
            | not mapped | nobody has decided; the loss report of each message that holds it says so |
            | only in | the events or formats whose samples show this; empty = all that have the field |

            Fields that no sample holds are not here: `./brygga try CONNECTOR FILE` tells what becomes of any message, with the fields
            that are not mapped first. Segments that nobody maps, such as Z-segments, are in the loss report of a message only.
            Municipal fields have the names of the hub; those of a system are in its `connector.yml`. Local codes are in the
            connector's `codes/*.csv`.

            ## How to add a mapping

            1. Find the translator: a class `<Source>To<Target>` in `hub/translation`, such as `PidToPatient`.
            2. Change it: carry the field, and note in the loss report where it went.
            3. Add a sample with the field: `connectors/<id>/samples/<case>/input.*`.
            4. `./brygga approve` writes the expected files of the samples and this guide; `git diff` is what a reviewer reads.
            5. `mvn -B -q -pl hub/translation -am test` holds what comes out to the profiles.

            `./brygga approve --guide` writes this file only.

            """;

    static final String CODES = """
            ## Code tables

            Where a field holds a code, these tables of `fhir-profiles/concept-maps` say which one it becomes. A connector's own table
            in `codes` comes first; a code that no table knows is kept beside, as text or as a coding of its own system.

            """;

    /**
     * The words above the tables of one direction.
     *
     * @param from heading of the column of fields
     * @param to heading of the column of what they become
     */
    record Heading(String title, String from, String to) {}

    private GuideText() {}

    static Heading in(String chapter) {
        return new Heading(name(chapter) + " in", "field", "FHIR element");
    }

    static Heading out(String chapter) {
        return new Heading(name(chapter) + " out", "FHIR element", "field");
    }

    private static String name(String chapter) {
        return switch (chapter) {
            case "hl7v2" -> "HL7 v2";
            case "municipal" -> "Municipal";
            default -> "FHIR";
        };
    }
}
