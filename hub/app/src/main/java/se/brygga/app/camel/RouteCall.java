package se.brygga.app.camel;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;

/**
 * Sends one body through a consumer's route and returns what comes out; failures come out as exceptions. Bodies are cast, not
 * converted: a route hands on what it was given.
 */
final class RouteCall {

    private final DurableConsumer consumer;

    RouteCall(DurableConsumer consumer) {
        this.consumer = consumer;
    }

    <T> T call(Object body, Class<T> type) throws Exception {
        Exchange exchange = consumer.createExchange(false);
        try {
            exchange.setPattern(ExchangePattern.InOut);
            exchange.getIn().setBody(body);
            consumer.createUoW(exchange);
            consumer.getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            return type.cast(exchange.getMessage().getBody());
        } finally {
            consumer.doneUoW(exchange);
            consumer.releaseExchange(exchange, false);
        }
    }
}
