package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.brygga.access.reader.Role;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.allowed.Persons;

class AllowListTest {

    private static final FhirHouse HOUSE = new FhirHouse();
    private static final List<String> REFUSED = List.of(
            "_has:Observation:patient:code=x",
            "subject:Patient.name=x",
            "patient.name=x",
            "_filter=x",
            "_total=accurate",
            "_total=none",
            "status:not=x",
            "_revinclude=Provenance:target",
            "_include=Encounter:subject",
            "_include=*",
            "_sort=status",
            "_sort=_id",
            "_sort=-name",
            "_query=x",
            "_list=x",
            "_text=x",
            "_content=x",
            "_contained=true",
            "_containedType=x",
            "_source=x",
            "_tag=x",
            "_profile=x",
            "_security=x",
            "code-value-quantity=x",
            "emergency=true",
            "_count=-1",
            "_count=x",
            "_summary=all",
            "_elements=a%2Fb",
            "_method=DELETE",
            "_format=html",
            "_format=text/html",
            "_pretty=x",
            "_lastUpdated=yesterday");

    @AfterAll
    static void close() throws Exception {
        HOUSE.close();
    }

    @ParameterizedTest
    @EnumSource(value = Allowed.class, mode = EnumSource.Mode.EXCLUDE, names = "BINARY")
    void eachListedParameterWorksAndEachOtherIsRefused(Allowed allowed) {
        HOUSE.caller = allowed.role()
                .map(role -> role == Role.SYSTEM ? Callings.system() : Callings.with(role))
                .orElse(Callings.nurse());
        for (String name : allowed.names()) {
            if (allowed == Allowed.TASK && name.equals("_id")) {
                continue;
            }
            assertThat(status(allowed, name + "=" + value(allowed, name)))
                    .as(name)
                    .isEqualTo(200);
        }
        Set<String> others = new TreeSet<>(REFUSED);
        for (Allowed other : Allowed.values()) {
            other.parameters().stream()
                    .filter(one -> allowed.parameter(one.name()).isEmpty())
                    .forEach(one -> others.add(one.name() + "=2026"));
        }
        for (String other : others) {
            assertThat(status(allowed, other)).as(other).isIn(400, 406);
        }
    }

    @ParameterizedTest
    @EnumSource(Allowed.class)
    void metadataNamesWhatTheTableHas(Allowed allowed) {
        HOUSE.caller = null;
        var statement = FhirHouse.FHIR
                .newJsonParser()
                .parseResource(CapabilityStatement.class, HOUSE.get("/metadata").body());
        CapabilityStatementRestResourceComponent type = statement.getRestFirstRep().getResource().stream()
                .filter(one -> one.getType().equals(allowed.type()))
                .findFirst()
                .orElseThrow();
        assertThat(type.getSearchParam().stream()
                        .map(CapabilityStatementRestResourceSearchParamComponent::getName)
                        .filter(name -> !name.startsWith("_"))
                        .toList())
                .isEqualTo(allowed.names().stream()
                        .filter(name -> allowed.searched() && !name.startsWith("_"))
                        .toList());
    }

    @Test
    void metadataIsPublicAndTellsSoftwareAndIssuer() {
        HOUSE.caller = null;
        var answer = HOUSE.get("/metadata");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"1.2.3\"",
                        "oauth-uris",
                        "https://idp/token",
                        FhirHouse.BASE,
                        "process-message",
                        "transaction")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void searchWithoutPatientIsRefusedWhereOnePersonIsMandatory() {
        HOUSE.caller = Callings.nurse();
        Arrays.stream(Allowed.values())
                .filter(one -> one.persons() == Persons.ONE && one.role().isEmpty())
                .forEach(one -> assertThat(HOUSE.get("/" + one.type()).statusCode())
                        .as(one.type())
                        .isEqualTo(400));
    }

    private static int status(Allowed allowed, String parameter) {
        String form =
                switch (allowed) {
                    case PATIENT -> "identifier=" + Samples.PERSONNUMMER + "%7C191212121212&" + parameter;
                    case PROVENANCE -> "target=Encounter/e1&" + parameter;
                    default -> allowed.persons() == Persons.ONE ? "patient=p1&" + parameter : parameter;
                };
        boolean twice =
                parameter.startsWith("target=") || parameter.startsWith("identifier=") && allowed == Allowed.PATIENT;
        String sent = twice ? parameter : form;
        return allowed == Allowed.PATIENT
                ? HOUSE.form("/Patient/_search", sent).statusCode()
                : HOUSE.get("/" + allowed.type() + "?" + sent).statusCode();
    }

    private static String value(Allowed allowed, String name) {
        return switch (name) {
            case "patient" -> "p1";
            case "_sort" -> "-" + allowed.sorts().get(0);
            case "_count" -> "10";
            case "_elements" -> "status,meta";
            case "_summary" -> "true";
            case "_format" -> "json";
            case "_pretty" -> "true";
            case "_include" ->
                allowed.type() + ":" + allowed.includes().keySet().iterator().next();
            case "identifier" -> Samples.PERSONNUMMER + (allowed == Allowed.PATIENT ? "%7C191212121212" : "%7Cx");
            case "target" -> "Encounter/e1";
            default -> "2026";
        };
    }

    @Test
    void rolesThatAreNeededAreTold() {
        HOUSE.caller = Callings.nurse();
        assertThat(HOUSE.get("/Consent?patient=p1").body()).contains(Role.CONSENT_ADMIN.name());
    }
}
