package se.brygga.app.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import se.brygga.app.HubSettings;
import se.brygga.app.intake.OpenDoor;

class HttpInboxTest {

    private static final String RECEIPT = """
            {"kind":"receipt","messageId":"1","receipt":"received","at":"2026-03-01T12:00:00+01:00"}""";

    @TempDir
    private Path folder;

    private OpenDoor door;
    private HttpInbox inbox;

    @BeforeEach
    void open() {
        door = new OpenDoor(folder, "json");
        var limits = new HubSettings.Intake(
                DataSize.ofBytes(1000), Duration.ofSeconds(30), DataSize.ofBytes(1000), 8, false);
        inbox = new HttpInbox(door.reception, door.meters, limits);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aBodyIsAcceptedAfterStorage() throws Exception {
        assertThat(status(RECEIPT)).isEqualTo(202);
        assertThat(door.next().text()).isEqualTo(RECEIPT);
    }

    @Test
    void aBodyCanBeRepeatedIfTheRecordIsDown() throws IOException {
        door.log.down = true;

        assertThat(status(RECEIPT)).isEqualTo(503);
        assertThat(door.counted("unavailable")).isEqualTo(1);
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws IOException {
        assertThat(status("x".repeat(1001))).isEqualTo(413);
        assertThat(door.counted("oversized")).isEqualTo(1);
    }

    @Test
    void case075HeadersFromOutsideDoNotComeBack() throws IOException {
        Exchange exchange = exchange(RECEIPT);
        for (String name : List.of("CamelFileName", "CAmelBeanMethodName", "CamelHttpUri", "Authorization")) {
            exchange.getMessage().setHeader(name, "evil");
        }
        inbox.process(exchange);

        assertThat(exchange.getMessage().getHeaders()).doesNotContainValue("evil");
    }

    private int status(String body) throws IOException {
        Exchange exchange = exchange(body);
        inbox.process(exchange);
        return exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    private static Exchange exchange(String body) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.setProperty(Doors.CONNECTOR, OpenDoor.CONNECTOR);
        exchange.getMessage().setBody(body.getBytes(StandardCharsets.UTF_8));
        return exchange;
    }
}
