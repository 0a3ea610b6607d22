package se.brygga.coordination.discharge;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.coordination.casework.CaseFileInMemory;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.TrackedStayEvent;

/** A region with a hospital and open care, a municipality with home care, and the record of Tolvan, who lives there. */
public final class DischargeHouse {

    static final String HOSPITAL = "SE2329990010-K01";
    static final String OPEN_CARE = "SE2329990010-VC01";
    static final String HOME_CARE = "SE2120009994-HTJ01";
    static final Organisations DIRECTORY = new Organisations(List.of(
            new Organisation("SE2329990010-V1", "Region", "REGION_V", null, null, List.of(), null),
            new Organisation(HOSPITAL, "Sjukhus", "UNIT", "SE2329990010-V1", null, List.of(), null),
            new Organisation(
                    OPEN_CARE, "Vårdcentral", "UNIT", "SE2329990010-V1", null, List.of(), null, List.of("9901")),
            new Organisation("SE2120009994-O1", "Åkerby", "MUNICIPAL_O", null, "9901", List.of(), null),
            new Organisation(
                    HOME_CARE,
                    "Hemtjänst",
                    "UNIT",
                    "SE2120009994-O1",
                    "9901",
                    List.of("hemtjanst"),
                    "akerby-homecare")));
    static final Discharges DISCHARGES = new Discharges(DischargeSettings.STATUTORY);

    private DischargeHouse() {}

    public static Consequences follow(CaseFileInMemory file, String script) {
        return follow(file, CaseScript.events(script));
    }

    static Consequences follow(CaseFileInMemory file, List<TrackedStayEvent> events) {
        file.keep(CaseScript.STAY, events);
        Encounter stay = new Encounter();
        stay.setId(CaseScript.STAY);
        return file.take(DISCHARGES, new Sent("message", file.now(), "SE2329990010-V1", HOSPITAL, List.of(stay)));
    }

    static CaseFileInMemory file(String now) {
        CaseFileInMemory file = new CaseFileInMemory(DIRECTORY, CaseScript.at(now));
        Patient patient = new Patient();
        patient.setId("patient");
        patient.addAddress().addExtension(Canonical.MUNICIPALITY, new StringType("9901"));
        file.keep(patient, HOSPITAL);
        ServiceRequest decision = new ServiceRequest();
        decision.setId("decision");
        decision.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        decision.setAuthoredOn(Date.from(CaseScript.at("01-02T10:00")));
        file.keep(decision, HOME_CARE);
        return file;
    }
}
