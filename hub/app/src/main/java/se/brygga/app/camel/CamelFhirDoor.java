package se.brygga.app.camel;

import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.intake.FhirDoor;
import se.brygga.app.pipeline.Connectors;
import se.brygga.core.connector.Connector;
import se.brygga.core.message.Refusal;
import se.brygga.translation.fhirmessage.FhirAnswer;

/** Hands what a custodian's own system posts to the route of its connector, which begins with the kamelet fhir-intake. */
final class CamelFhirDoor implements FhirDoor {

    private static final Logger LOG = LoggerFactory.getLogger(CamelFhirDoor.class);
    private static final String FHIR = "fhir";
    private static final String ROUTE = "direct:fhir.";

    private final ProducerTemplate template;
    private final Set<String> connectors;

    CamelFhirDoor(CamelContext context, Connectors connectors) {
        this.template = context.createProducerTemplate();
        this.connectors = connectors.byId().values().stream()
                .filter(connector -> connector
                        .receives()
                        .filter(intake -> FHIR.equals(intake.format()))
                        .isPresent())
                .map(Connector::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Answer take(String connector, String path, byte[] body, String contentType, String accept) {
        if (!connectors.contains(connector)) {
            return failed(403, new Refusal("FORBIDDEN", "", "This system sends no FHIR to the hub"));
        }
        Exchange answered = template.request(ROUTE + connector, exchange -> {
            exchange.setPattern(ExchangePattern.InOut);
            exchange.setProperty(Doors.PATH, path);
            Message message = exchange.getMessage();
            message.setHeader(Exchange.CONTENT_TYPE, contentType == null ? "" : contentType);
            message.setHeader("Accept", accept == null ? "" : accept);
            message.setBody(body);
        });
        if (answered.getException() instanceof RejectedExecutionException) {
            return failed(
                    503, new Refusal("NOT_READY", "", "The hub is starting or stopping. Send the same again later"));
        }
        if (answered.getException() != null) {
            LOG.error(
                    "A body through {} is refused after an internal error: {}",
                    connector,
                    Faults.describe(answered.getException()));
            return failed(500, new Refusal("EXCEPTION", "", "The hub failed, and has not stored the body"));
        }
        Message message = answered.getMessage();
        return new Answer(
                message.getHeader(Exchange.HTTP_RESPONSE_CODE, 500, Integer.class),
                message.getHeader(Exchange.CONTENT_TYPE, String.class),
                message.getBody() == null ? new byte[0] : message.getBody(byte[].class));
    }

    private static Answer failed(int status, Refusal why) {
        return new Answer(status, "application/fhir+json; charset=UTF-8", FhirAnswer.refused(why, false));
    }
}
