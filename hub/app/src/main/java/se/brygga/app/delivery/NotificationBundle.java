package se.brygga.app.delivery;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import se.brygga.core.record.TopicSubscription;
import se.brygga.core.record.TopicSubscription.Event;

/**
 * Notifications of Subscriptions R4 Backport 1.1: a history Bundle whose first entry is the status as Parameters. Of what has
 * changed it names the id and nothing more.
 */
public final class NotificationBundle {

    /** Base of the topics' canonical URLs. */
    public static final String TOPIC = "https://brygga.example/fhir/SubscriptionTopic/";

    /** Format of the connectors that notifications go to, and of the messages that they belong to. */
    public static final String FORMAT = "subscription";

    private static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";

    private NotificationBundle() {}

    /** What a notification is. */
    public enum Kind {
        HANDSHAKE("handshake"),
        HEARTBEAT("heartbeat"),
        EVENT("event-notification"),
        STATUS("query-status"),
        EVENTS("query-event");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Returns the code of the value set subscription-notification-type. */
        public String code() {
            return code;
        }
    }

    /** Returns the canonical URL of a topic. */
    public static String url(TopicSubscription.Topic topic) {
        return TOPIC + topic.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Makes a notification.
     *
     * @param subscription with the number of events that have been so far
     * @param events what it tells; empty for handshake and heartbeat
     * @param base the hub's FHIR base, without a slash at the end
     */
    public static Bundle write(TopicSubscription subscription, Kind kind, List<Event> events, String base) {
        var status = kind == Kind.HANDSHAKE ? SubscriptionStatus.REQUESTED : SubscriptionStatus.ACTIVE;
        return write(status(subscription, kind, status, base), subscription, events, base);
    }

    /** Makes the answer to {@code $status}. */
    public static Bundle asked(TopicSubscription subscription, SubscriptionStatus status, String base) {
        Parameters parameters = status(subscription, Kind.STATUS, status, base);
        parameters.setId(UUID.randomUUID().toString());
        var bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(1);
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + parameters.getIdElement().getIdPart())
                .setResource(parameters)
                .getSearch()
                .setMode(Bundle.SearchEntryMode.MATCH);
        return bundle;
    }

    /** Makes the answer to {@code $events}; an event without a focus is told by its number alone. */
    public static Bundle again(
            TopicSubscription subscription, SubscriptionStatus status, List<Event> events, String base) {
        return write(status(subscription, Kind.EVENTS, status, base), subscription, events, base);
    }

    private static Bundle write(
            Parameters parameters, TopicSubscription subscription, List<Event> events, String base) {
        var bundle = new Bundle().setType(Bundle.BundleType.HISTORY);
        bundle.getMeta().addProfile(BACKPORT + "backport-subscription-notification-r4");
        bundle.setTimestamp(new Date(subscription.toldAt().toEpochMilli()));
        parameters.setId(UUID.randomUUID().toString());
        events.forEach(event -> event(parameters, event, base));
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + parameters.getIdElement().getIdPart())
                .setResource(parameters)
                .setRequest(new Bundle.BundleEntryRequestComponent()
                        .setMethod(HTTPVerb.GET)
                        .setUrl(base + "/Subscription/" + subscription.id() + "/$status"))
                .setResponse(new Bundle.BundleEntryResponseComponent().setStatus("200"));
        events.stream().map(Event::focus).filter(Objects::nonNull).distinct().forEach(focus -> bundle.addEntry()
                .setFullUrl(base + '/' + focus)
                .setRequest(new Bundle.BundleEntryRequestComponent()
                        .setMethod(HTTPVerb.GET)
                        .setUrl(focus))
                .setResponse(new Bundle.BundleEntryResponseComponent().setStatus("200")));
        return bundle;
    }

    /** Makes the status of a subscription (profile backport-subscription-status-r4). */
    private static Parameters status(
            TopicSubscription subscription, Kind kind, SubscriptionStatus status, String base) {
        var parameters = new Parameters();
        parameters.getMeta().addProfile(BACKPORT + "backport-subscription-status-r4");
        parameters
                .addParameter()
                .setName("subscription")
                .setValue(new Reference(base + "/Subscription/" + subscription.id()));
        parameters.addParameter().setName("topic").setValue(new CanonicalType(url(subscription.topic())));
        parameters.addParameter().setName("status").setValue(new CodeType(status.toCode()));
        parameters.addParameter().setName("type").setValue(new CodeType(kind.code()));
        parameters
                .addParameter()
                .setName("events-since-subscription-start")
                .setValue(new StringType(Long.toString(subscription.events())));
        return parameters;
    }

    private static void event(Parameters parameters, Event event, String base) {
        ParametersParameterComponent told = parameters.addParameter().setName("notification-event");
        told.addPart().setName("event-number").setValue(new StringType(Long.toString(event.number())));
        told.addPart()
                .setName("timestamp")
                .setValue(new InstantType(new Date(event.at().toEpochMilli())));
        if (event.focus() != null) {
            told.addPart().setName("focus").setValue(new Reference(base + '/' + event.focus()));
        }
    }
}
