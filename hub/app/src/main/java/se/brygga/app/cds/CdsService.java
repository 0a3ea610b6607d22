package se.brygga.app.cds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The services that are offered, each for one hook (<a href="https://cds-hooks.hl7.org/2.0/#discovery">CDS Hooks 2.0, discovery</a>). */
enum CdsService {
    PATIENT_VIEW("samlad-vy", "patient-view", List.of("userId", "patientId")),
    DISCHARGE("samlad-vy-utskrivning", "encounter-discharge", List.of("userId", "patientId", "encounterId"));

    private final String id;
    private final String hook;
    private final List<String> context;

    CdsService(String id, String hook, List<String> context) {
        this.id = id;
        this.hook = hook;
        this.context = context;
    }

    static Optional<CdsService> of(String id) {
        return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
    }

    /** Returns the name in the address. */
    String id() {
        return id;
    }

    /** Returns when the record system calls it. */
    String hook() {
        return hook;
    }

    /** Returns the fields that its context must have. */
    List<String> context() {
        return context;
    }
}
