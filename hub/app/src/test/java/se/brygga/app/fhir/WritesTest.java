package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.brygga.access.reader.Role;
import se.brygga.app.fhir.allowed.Allowed;

/** A reader's token can never write: every method on every path. */
class WritesTest {

    private static final List<String> METHODS =
            List.of("POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW");
    private static final String BUNDLE = "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}";
    private static final String PUT =
            "{\"resource\":{\"resourceType\":\"Flag\",\"id\":\"f\"},\"request\":{\"method\":\"PUT\",\"url\":\"Flag/f\"}}";
    private static final String GET = "{\"request\":{\"method\":\"GET\",\"url\":\"%s\"}}";

    private final FhirHouse house = new FhirHouse();

    WritesTest() {
        Samples.fill(house.record);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void readersTokenCanNeverWrite() {
        List<String> paths = new ArrayList<>(List.of("", "/", "/$process-message", "/metadata", "/_history", "/$meta"));
        for (String type : Allowed.types()) {
            paths.addAll(List.of(
                    "/" + type,
                    "/" + type + "/x",
                    "/" + type + "/x/_history/1",
                    "/" + type + "/$meta-add",
                    "/" + type + "/$validate",
                    "/" + type + "?patient=p1"));
        }
        paths.addAll(List.of("/Medication", "/Medication/x", "/Subscription", "/Bundle"));
        for (Role role : List.of(Role.READER, Role.COORDINATOR, Role.CONSENT_ADMIN, Role.AUDITOR, Role.OPERATOR)) {
            house.caller = Callings.with(role);
            for (String path : role == Role.READER ? paths : paths.subList(0, 30)) {
                for (String method : METHODS) {
                    int status = house.send(
                                    method, path, bundle("transaction", PUT), "Content-Type", "application/fhir+json")
                            .statusCode();
                    assertThat(status).as(method + " " + path).isBetween(400, 501);
                }
            }
        }
        assertThat(house.doors).isEmpty();
    }

    @Test
    void transactionsOfReadersAreForbiddenAndLogged() {
        for (String type : List.of("transaction", "message", "document", "collection", "history", "searchset")) {
            assertThat(house.post("", bundle(type, PUT)).statusCode()).as(type).isEqualTo(403);
            assertThat(house.events.last().reason()).isEqualTo("WRITE");
        }
        assertThat(house.post("/$process-message", bundle("message", PUT)).statusCode())
                .isEqualTo(403);
        assertThat(house.doors).isEmpty();
    }

    @Test
    void case041MixedBatchIsDecidedPerEntry() {
        var answer = house.post(
                "",
                bundle(
                        "batch",
                        String.join(
                                ",",
                                GET.formatted("Encounter/e1"),
                                PUT,
                                GET.formatted("Encounter/e4"),
                                GET.formatted("Encounter?patient=p1"),
                                GET.formatted("Encounter?patient=stranger"),
                                GET.formatted("Encounter?_has=x"),
                                GET.formatted("/CarePlan/plan"),
                                GET.formatted("Consent?patient=p1"),
                                GET.formatted("%252e%252e/x"),
                                GET.formatted("metadata"),
                                GET.formatted("Encounter/e1?_format=xml"))));
        var bundle = FhirHouse.bundle(answer);
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getResponse().getStatus())
                .containsExactly("200", "403", "404", "200", "403", "400", "200", "403", "400", "200", "200");
        assertThat(bundle.getEntry().get(0).getResponse().getEtag()).isEqualTo("W/\"1\"");
        assertThat(house.doors).isEmpty();
        assertThat(house.events.written).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void case042BatchInBatchAndUrlsNamedTwiceAreRefused() {
        String inner = "{\"resource\":" + bundle("batch", "") + ",\"request\":{\"method\":\"POST\",\"url\":\"/\"}}";
        assertThat(house.post("", bundle("batch", inner.replace(",\"entry\":[]", "")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(house.post("", bundle("batch", "{\"request\":{\"method\":\"POST\",\"url\":\"\"}}"))
                        .statusCode())
                .isEqualTo(400);
        String tooMany = IntStream.range(0, 21)
                .mapToObj(i -> GET.formatted("Encounter/e" + i))
                .collect(Collectors.joining(","));
        assertThat(house.post("", bundle("batch", tooMany)).statusCode()).isEqualTo(400);
        String twice = String.join(",", java.util.Collections.nCopies(2, GET.formatted("Encounter/e1")));
        assertThat(house.post("", bundle("batch", twice)).statusCode()).isEqualTo(400);
    }

    @Test
    void case044MethodOverridesAreIgnored() {
        for (String header : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
            assertThat(house.get("/Encounter/e1", header, "DELETE").statusCode())
                    .isEqualTo(200);
        }
        assertThat(house.get("/Encounter/e1?_method=DELETE").statusCode()).isEqualTo(400);
    }

    @Test
    void systemsBundlesGoToTheirConnectorsDoorAsTheyAre() {
        house.caller = Callings.system();
        String transaction = bundle("transaction", PUT);
        assertThat(house.post("", transaction).statusCode()).isEqualTo(202);
        assertThat(house.post("/", bundle("batch", PUT)).statusCode()).isEqualTo(202);
        assertThat(house.post("/$process-message", "x").statusCode()).isEqualTo(202);
        assertThat(house.doors)
                .containsExactly(
                        "mellanland-ehr  " + transaction.length(),
                        "mellanland-ehr  " + bundle("batch", PUT).length(),
                        "mellanland-ehr $process-message 1");
        assertThat(house.send("PUT", "/Flag/f", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void systemsBatchOfGetsIsRead() {
        house.caller = Callings.system();
        assertThat(FhirHouse.bundle(house.post("", bundle("batch", GET.formatted("Encounter/e1"))))
                        .getEntry())
                .hasSize(1);
        assertThat(house.doors).isEmpty();
    }

    private static String bundle(String type, String entries) {
        return BUNDLE.formatted(type, entries);
    }
}
