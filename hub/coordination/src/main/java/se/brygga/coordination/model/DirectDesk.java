package se.brygga.coordination.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Owned;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.StoredResource;

/**
 * What holds for direct admission in every model: the ward gets the request, the asker gets the answer, and a stay that began so
 * says so in its Encounter.
 */
final class DirectDesk {

    private static final String EVENT = "referral";

    private final CaseFile file;
    private final List<DirectAdmission> all;

    DirectDesk(CaseFile file) {
        this.file = file;
        this.all = DirectAdmission.all(file);
    }

    Consequences consequences() {
        List<Letter> letters = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        for (DirectAdmission direct : all) {
            letters.addAll(letters(direct));
            boolean waits = direct.state() == DirectAdmission.State.ACCEPTED;
            alarms.add(new Alarm(
                    "model/direct/" + direct.id(),
                    waits ? direct.answer().until().plusSeconds(1) : null));
        }
        return new Consequences(List.of(), marked(), letters, List.of(), alarms);
    }

    private List<Letter> letters(DirectAdmission direct) {
        List<Letter> letters = new ArrayList<>();
        String key = "direct/" + direct.id();
        if (direct.ward() != null) {
            boolean withdrawn = direct.state() == DirectAdmission.State.WITHDRAWN;
            letters.add(letter(
                    key + (withdrawn ? "/withdrawn" : "/asked"),
                    direct.requester(),
                    direct.ward(),
                    List.of(direct.request())));
        }
        if (direct.answer() != null) {
            DirectAnswer answer = direct.answer();
            String said = key + "/answered/" + answer.task().getStatus().toCode() + "/"
                    + answer.at().getEpochSecond();
            letters.add(letter(said, answer.ward(), direct.requester(), List.of(answer.task(), direct.request())));
        }
        return letters;
    }

    private static Letter letter(String key, String sender, String receiver, List<Resource> resources) {
        return new Letter(key, EVENT, sender, receiver, resources);
    }

    /** Encounters whose admit source must say direct admission, or must no longer say it. */
    private List<Owned> marked() {
        Set<String> arrived = all.stream()
                .map(DirectAdmission::stay)
                .filter(stay -> stay != null)
                .collect(Collectors.toSet());
        return file.resources(Encounter.class).stream()
                .filter(stored -> isDirect((Encounter) stored.resource())
                        != arrived.contains(stored.resource().getIdPart()))
                .map(stored -> marked(stored, arrived.contains(stored.resource().getIdPart())))
                .toList();
    }

    /** Returns true if the Encounter says that the stay began as a direct admission. */
    static boolean isDirect(Encounter encounter) {
        return DirectCodes.is(encounter.getHospitalization().getAdmitSource(), DirectCodes.DIRECT);
    }

    private static Owned marked(StoredResource stored, boolean direct) {
        Encounter encounter = ((Encounter) stored.resource()).copy();
        CodeableConcept source = encounter.getHospitalization().getAdmitSource();
        if (direct) {
            source.addCoding(new Coding(Canonical.DIRECT_ADMISSION, DirectCodes.DIRECT, null));
        } else {
            source.getCoding().removeIf(coding -> Canonical.DIRECT_ADMISSION.equals(coding.getSystem()));
        }
        return new Owned(encounter, stored.unit());
    }
}
