package se.brygga.app.fhir.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** Bodies, units and their function mailboxes, from the directory: nothing about persons (domain.md 2, 10). */
final class Directory implements Source {

    private static final String HSA_ID = "urn:oid:1.2.752.29.4.19";
    private static final String ORGANISATION_NUMBER = "urn:oid:2.5.4.97";
    private static final String OWN = "https://brygga.se/fhir/CodeSystem/";

    private final List<Permitted> entries = new ArrayList<>();

    Directory(Organisations organisations, Instant started) {
        for (Organisation body : organisations.all()) {
            add(organization(body), body, started);
            for (String mailbox : body.notices()) {
                add(service(body, mailbox), body, started);
                add(role(body, mailbox), body, started);
            }
        }
    }

    @Override
    public Found search(Access access, SearchQuery query) {
        List<Permitted> ofType = entries.stream()
                .filter(one -> one.shared().fhirType().equals(query.allowed().type()))
                .toList();
        return new Found(ofType, Set.of());
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        return entries.stream()
                .filter(one -> one.shared().fhirType().equals(type))
                .filter(one -> one.shared().getIdElement().getIdPart().equals(id))
                .findFirst();
    }

    private void add(Resource resource, Organisation body, Instant started) {
        resource.getMeta().setVersionId("1").setLastUpdated(Date.from(started));
        entries.add(new Permitted(resource, resource::copy, 1, started, Permitted.Origin.owned(body.hsaId())));
    }

    private static Resource organization(Organisation body) {
        var organization = new org.hl7.fhir.r4.model.Organization();
        organization.setId(body.hsaId());
        organization.setActive(true).setName(body.name());
        organization.addIdentifier(identifier(body));
        organization.addType(new CodeableConcept(new Coding(OWN + "org-role", body.role(), null)));
        if (body.partOf() != null) {
            organization.setPartOf(new Reference("Organization/" + body.partOf()));
        }
        return organization;
    }

    private static Resource service(Organisation body, String mailbox) {
        var service = new HealthcareService();
        service.setId(id(body, mailbox));
        service.setActive(true).setName(body.name() + ", " + mailbox);
        service.addIdentifier(identifier(body));
        service.setProvidedBy(new Reference("Organization/" + body.hsaId()));
        service.addType(new CodeableConcept().setText(mailbox));
        return service;
    }

    /** The function that answers at a unit, without the people who hold it. */
    private static Resource role(Organisation body, String mailbox) {
        var role = new PractitionerRole();
        role.setId(id(body, mailbox));
        role.setActive(true);
        role.addIdentifier(identifier(body));
        role.setOrganization(new Reference("Organization/" + body.hsaId()));
        role.addHealthcareService(new Reference("HealthcareService/" + id(body, mailbox)));
        role.addCode(new CodeableConcept().setText(mailbox));
        return role;
    }

    private static String id(Organisation body, String mailbox) {
        return body.hsaId() + "." + mailbox.replaceAll("[^A-Za-z0-9.-]", "-");
    }

    private static Identifier identifier(Organisation body) {
        boolean number = body.hsaId().chars().allMatch(Character::isDigit);
        return new Identifier().setSystem(number ? ORGANISATION_NUMBER : HSA_ID).setValue(body.hsaId());
    }
}
