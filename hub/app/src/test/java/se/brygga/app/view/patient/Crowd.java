package se.brygga.app.view.patient;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import se.brygga.app.reading.Permitted;

/** A person of whom four bodies have told very much. */
final class Crowd {

    private static final String[][] BODIES = {
        {Rich.REGION, Rich.WARD},
        {Rich.MUNICIPALITY, Rich.NURSING},
        {Rich.SOCIAL_CARE, Rich.HOME_CARE},
        {"SE2120009960-O1", "SE2120009960-HTJ01"}
    };

    private Crowd() {}

    static List<Permitted> of(int resources) {
        List<Permitted> all = new ArrayList<>(RichPerson.everything());
        var rich = new Rich();
        for (int i = all.size(); i < resources; i++) {
            String[] body = BODIES[i % BODIES.length];
            var weight = new Observation().setStatus(ObservationStatus.FINAL).setCode(Rich.loinc("29463-7"));
            weight.setValue(Rich.amount(70 + i % 9, "kg"))
                    .setEffective(Rich.time(i))
                    .addPerformer(Rich.unit(body[1]));
            rich.add(weight, body[0], body[1], i);
        }
        all.addAll(rich.all());
        return all;
    }
}
