package se.brygga.app.view.patient;

import static se.brygga.app.view.patient.Rich.HOME_CARE;
import static se.brygga.app.view.patient.Rich.REGION;
import static se.brygga.app.view.patient.Rich.SOCIAL_CARE;
import static se.brygga.app.view.patient.Rich.WARD;
import static se.brygga.app.view.patient.Rich.code;
import static se.brygga.app.view.patient.Rich.unit;

import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;

/** Whom to call about the rich person. */
final class RichContacts {

    private RichContacts() {}

    static void add(Rich rich) {
        var team = new CareTeam().setName("Fast omsorgskontakt");
        team.addCategory(code("https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs", "fast-kontakt"));
        var member = team.addParticipant().setMember(new Reference().setDisplay("Stina Stödare"));
        member.addRole(code("https://x/kv_typ_av_fast_kontakt", "3")).setOnBehalfOf(unit(HOME_CARE));
        member.addExtension(Canonical.AVAILABILITY, new StringType("vardagar 8–16"));
        team.addTelecom(new ContactPoint().setSystem(ContactPointSystem.PHONE).setValue("0123-456 11"));
        rich.add(team, SOCIAL_CARE, HOME_CARE, 8);
        var daughter = new RelatedPerson();
        daughter.addRelationship(code("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "DAUC"));
        daughter.addName().setFamily("Tolvansson").addGiven("Lill");
        daughter.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("070-1740607");
        rich.add(daughter, REGION, WARD, 16);
    }
}
