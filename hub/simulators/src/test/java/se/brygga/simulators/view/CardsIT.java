package se.brygga.simulators.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.identity.Persona;
import se.brygga.simulators.issuer.Issuer;

/** Cards of a running hub, of what real systems have sent, and where nothing may be said (CDS Hooks 2.0; view.md 3.4). */
class CardsIT {

    private static final String BODY = """
            {"hook":"HOOK","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
            "context":{"userId":"PractitionerRole/r1","patientId":"p1","encounterId":"e9"},
            "prefetch":{"patient":{"resourceType":"Patient","id":"p1","birthDate":"BORN",
            "identifier":[{"system":"http://electronichealth.se/identifier/personnummer","value":"NUMBER"}]},
            "user":{"resourceType":"PractitionerRole","id":"r1",
            "practitioner":{"identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"EMPLOYEE"}},
            "organization":{"identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"UNIT"}}}}}""";

    private static ViewTown town;

    @BeforeAll
    static void start() throws Exception {
        town = ViewTown.shared();
    }

    private static JsonNode cards(String hook, Persona persona, Person person) throws Exception {
        String id = hook.equals("patient-view") ? "samlad-vy" : "samlad-vy-utskrivning";
        String body = BODY.replace("HOOK", hook)
                .replace("BORN", person.born().toString())
                .replace("NUMBER", person.id())
                .replace("EMPLOYEE", persona.hsaId())
                .replace("UNIT", persona.claims().get("healthCareUnitHsaId").toString());
        URI service = town.hub.options().http().resolve("/cds-services/" + id);
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Authorization", "Bearer " + signed(service))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("cards");
    }

    /** Signs a call as the record system does. */
    private static String signed(URI service) throws Exception {
        ECKey key = ECKey.parse(Files.readString(town.keys.file(Issuer.VIEW)));
        var claims = new JWTClaimsSet.Builder()
                .issuer(town.issuer.url() + "/ehr")
                .audience(service.toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(240)))
                .jwtID(UUID.randomUUID().toString());
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
        var token = new SignedJWT(header.build(), claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    @ParameterizedTest
    @CsvSource({
        "patient-view,        Det finns aktuella insatser hos andra. Öppna samlad vy.",
        "encounter-discharge, Inför utskrivning: det finns aktuella insatser hos andra."
    })
    void withConsentThePhysicianIsToldThatTheMunicipalityGivesSupport(String hook, String summary) throws Exception {
        assertThat(cards(hook, Persona.PHYSICIAN, TestPersons.AKERBY)).isEmpty();
        String consent = town.town.consent(Persona.PHYSICIAN, town.person);
        try {
            JsonNode cards = cards(hook, Persona.PHYSICIAN, TestPersons.AKERBY);

            assertThat(cards).hasSize(1);
            JsonNode card = cards.get(0);
            assertThat(card.path("summary").asText()).isEqualTo(summary);
            assertThat(card.toString()).doesNotContain(TestPersons.AKERBY.id(), "SE2120009994", "Åkerby", "autolaunch");
            JsonNode link = card.path("links").get(0);
            assertThat(link.path("type").asText()).isEqualTo("smart");
            assertThat(link.path("url").asText())
                    .isEqualTo(town.hub.options().http().resolve("/launch").toString());
        } finally {
            town.town.annul(Persona.PHYSICIAN, consent);
        }
        assertThat(cards(hook, Persona.PHYSICIAN, TestPersons.AKERBY)).isEmpty();
    }

    @Test
    void ofAPersonWithoutRelationNothingIsSaid() throws Exception {
        assertThat(cards("patient-view", Persona.PHYSICIAN, TestPersons.BERGVIK))
                .isEmpty();
    }

    @Test
    void aUserOfAnotherProviderIsToldNothing() throws Exception {
        assertThat(cards("patient-view", Persona.NURSE, TestPersons.AKERBY)).isEmpty();
        assertThat(cards("patient-view", Persona.ASSESSOR, TestPersons.AKERBY)).isEmpty();
    }
}
