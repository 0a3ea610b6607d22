package se.brygga.app.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.brygga.access.decision.Decision;
import se.brygga.access.scope.Scopes;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordedResource;

/** What goes out of one person's file to one caller: what the law shows, narrowed by the scopes, the one Patient first. */
final class Selection {

    private static final String PATIENT = "Patient";

    private final Access access;
    private final PersonFile file;
    private final Copies copies;

    Selection(Access access, PersonFile file, Copies copies) {
        this.access = access;
        this.file = file;
        this.copies = copies;
    }

    /**
     * Returns the resources.
     *
     * @param types wanted beside Patient; empty for all
     * @param asked what the caller named the person by; empty if by its id
     */
    List<Permitted> of(Judgement judgement, Set<String> types, List<PersonIdentifier> asked) {
        Scopes scopes = PatientContext.scopes(access.caller(), file);
        Map<RecordedResource, Decision> patients = new LinkedHashMap<>();
        List<Permitted> rest = new ArrayList<>();
        judgement.shown().forEach((one, decision) -> {
            String type = one.stored().resource().fhirType();
            boolean patient = type.equals(PATIENT);
            boolean wanted = patient || types.isEmpty() || types.contains(type);
            if (wanted && scopes.covers(access.action(), one.stored().resource())) {
                if (patient) {
                    patients.put(one, decision);
                } else {
                    rest.add(copies.of(one, decision));
                }
            }
        });
        List<Permitted> all = new ArrayList<>(rest.size() + 1);
        if (!patients.isEmpty()) {
            all.add(copies.patient(patients));
        } else if (judgement.shown().keySet().stream().noneMatch(Selection::isPatient)) {
            Permitted bare = copies.bare(asked, access.at());
            if (scopes.covers(access.action(), bare.shared())) {
                all.add(bare);
            }
        }
        all.addAll(rest);
        return all;
    }

    private static boolean isPatient(RecordedResource one) {
        return one.stored().resource().fhirType().equals(PATIENT);
    }
}
