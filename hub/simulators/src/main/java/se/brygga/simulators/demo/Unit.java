package se.brygga.simulators.demo;

import java.util.Arrays;

/** The units around the person of the fortnight, each with the system that it speaks through. */
enum Unit {
    CARE_CENTRE(Papers.CARE_CENTRE, "Mellanlands vårdcentral", Neighbours.PRIMARY_CARE, "FHIR"),
    HOSPITAL(Papers.HOSPITAL, "Mellanlands sjukhus", Neighbours.DISCHARGE, "HL7 v2"),
    NURSING(Papers.NURSING, "Åkerby hemsjukvård", Neighbours.NURSING, "FHIR"),
    HOME_CARE(Papers.HOME_CARE, "Åkerby hemtjänst", Neighbours.HOME_CARE, "JSON");

    private final String hsaId;
    private final String title;
    private final String system;
    private final String gets;

    Unit(String hsaId, String title, String system, String gets) {
        this.hsaId = hsaId;
        this.title = title;
        this.system = system;
        this.gets = gets;
    }

    static Unit of(String hsaId) {
        return Arrays.stream(values())
                .filter(unit -> unit.hsaId.equals(hsaId))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the unit that writes through a connector; the hospital has two. */
    static Unit by(String system) {
        return Arrays.stream(values())
                .filter(unit -> unit.system.equals(system))
                .findFirst()
                .orElse(HOSPITAL);
    }

    String hsaId() {
        return hsaId;
    }

    /** Returns what people call it. */
    String title() {
        return title;
    }

    /** Returns the connector that it writes through. */
    String system() {
        return system;
    }

    /** Returns the format in which it is told. */
    String gets() {
        return gets;
    }
}
