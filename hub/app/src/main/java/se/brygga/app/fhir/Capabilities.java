package se.brygga.app.fhir;

import ca.uhn.fhir.rest.annotation.Metadata;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.allowed.Persons;
import se.brygga.app.fhir.request.Offered;

/** Says what this API offers, from the same table that decides it (FHIR R4, capabilitystatement.html). */
final class Capabilities {

    private static final String OAUTH = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";
    private static final String SERVICES = "http://terminology.hl7.org/CodeSystem/restful-security-service";
    private static final String OWN_SYSTEMS = "Only for the custodian's own systems";
    private static final Map<String, TypeRestfulInteraction> BY_METHOD = Map.of(
            "GET", TypeRestfulInteraction.READ,
            "POST", TypeRestfulInteraction.CREATE,
            "PUT", TypeRestfulInteraction.UPDATE,
            "DELETE", TypeRestfulInteraction.DELETE);

    private final CapabilityStatement statement;

    Capabilities(FhirApi.Face face, List<Offered> offers, Date started) {
        statement = new CapabilityStatement()
                .setStatus(PublicationStatus.ACTIVE)
                .setDate(started)
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1);
        statement.setName("Brygga").setTitle("Brygga: the shared record");
        statement.addFormat("application/fhir+json");
        statement.addFormat("application/fhir+xml");
        statement.getSoftware().setName("Brygga").setVersion(face.version());
        statement
                .getImplementation()
                .setDescription("Shared record of a region and its municipalities")
                .setUrl(face.base());
        CapabilityStatementRestComponent rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        security(rest, face);
        Map<String, CapabilityStatementRestResourceComponent> types = new LinkedHashMap<>();
        for (Allowed allowed : Allowed.values()) {
            types.put(allowed.type(), type(rest.addResource(), allowed));
        }
        offers.forEach(offer -> offered(rest, types, offer));
        system(rest);
    }

    /** Returns the statement itself, for those who add to it. */
    CapabilityStatement composed() {
        return statement;
    }

    /** Returns the statement; it is public. */
    @Metadata
    public CapabilityStatement statement() {
        return statement.copy();
    }

    private static void security(CapabilityStatementRestComponent rest, FhirApi.Face face) {
        rest.getSecurity()
                .setDescription("Bearer token of a trusted issuer (SMART App Launch 2.2), or mutual TLS for systems.");
        if (isEmpty(face.authorization()) || isEmpty(face.token())) {
            return;
        }
        rest.getSecurity().addService().addCoding().setSystem(SERVICES).setCode("SMART-on-FHIR");
        Extension uris = rest.getSecurity().addExtension();
        uris.setUrl(OAUTH);
        uris.addExtension("authorize", new UriType(face.authorization()));
        uris.addExtension("token", new UriType(face.token()));
    }

    private static boolean isEmpty(String endpoint) {
        return endpoint == null || endpoint.isEmpty();
    }

    private static CapabilityStatementRestResourceComponent type(
            CapabilityStatementRestResourceComponent resource, Allowed allowed) {
        resource.setType(allowed.type())
                .setVersioning(allowed.versioned() ? ResourceVersionPolicy.VERSIONED : ResourceVersionPolicy.NOVERSION);
        resource.setReadHistory(allowed.versioned())
                .setUpdateCreate(false)
                .setConditionalCreate(false)
                .setConditionalUpdate(false);
        resource.setConditionalRead(CapabilityStatement.ConditionalReadStatus.NOTMATCH);
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        if (allowed.versioned()) {
            resource.addInteraction().setCode(TypeRestfulInteraction.VREAD).setDocumentation(OWN_SYSTEMS);
            resource.addInteraction()
                    .setCode(TypeRestfulInteraction.HISTORYINSTANCE)
                    .setDocumentation(OWN_SYSTEMS);
        }
        allowed.role().ifPresent(role -> resource.setDocumentation("For the role " + role.name()));
        if (allowed.searched()) {
            search(resource, allowed);
        }
        return resource;
    }

    private static void search(CapabilityStatementRestResourceComponent resource, Allowed allowed) {
        var search = resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        if (allowed.persons() == Persons.ONE) {
            search.setDocumentation("The parameter patient is mandatory");
        } else if (allowed.persons() == Persons.BY_IDENTIFIER) {
            search.setDocumentation("Only by POST _search, with identifier");
        }
        if (allowed.byPatient()) {
            resource.addSearchParam().setName("patient").setType(SearchParamType.REFERENCE);
        }
        allowed.parameters()
                .forEach(one -> resource.addSearchParam().setName(one.name()).setType(one.type()));
        resource.addSearchParam().setName("_id").setType(SearchParamType.TOKEN);
        resource.addSearchParam().setName("_lastUpdated").setType(SearchParamType.DATE);
        allowed.includes().keySet().forEach(path -> resource.addSearchInclude(allowed.type() + ":" + path));
    }

    private static void offered(
            CapabilityStatementRestComponent rest,
            Map<String, CapabilityStatementRestResourceComponent> types,
            Offered offer) {
        if (offer.type() == null) {
            rest.addOperation().setName(offer.operation()).setDefinition(offer.definition());
            return;
        }
        CapabilityStatementRestResourceComponent type =
                types.computeIfAbsent(offer.type(), name -> rest.addResource().setType(name));
        if (!offer.operation().isEmpty()) {
            if (type.getOperation().stream().noneMatch(known -> known.getName().equals(offer.operation()))) {
                type.addOperation().setName(offer.operation()).setDefinition(offer.definition());
            }
        } else {
            boolean search = offer.method().equals("GET") && !offer.shape().contains("/");
            type.addInteraction()
                    .setCode(
                            search
                                    ? TypeRestfulInteraction.SEARCHTYPE
                                    : BY_METHOD.get(offer.method().toUpperCase(Locale.ROOT)));
        }
    }

    private static void system(CapabilityStatementRestComponent rest) {
        rest.addInteraction()
                .setCode(SystemRestfulInteraction.BATCH)
                .setDocumentation("GETs for anybody, at most 20; writes only for a custodian's own system");
        rest.addInteraction()
                .setCode(SystemRestfulInteraction.TRANSACTION)
                .setDocumentation("Only for a custodian's own system");
        rest.addOperation()
                .setName("process-message")
                .setDefinition("http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message")
                .setDocumentation("Only for a custodian's own system");
    }
}
