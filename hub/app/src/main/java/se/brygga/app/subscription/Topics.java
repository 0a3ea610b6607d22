package se.brygga.app.subscription;

import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import se.brygga.app.delivery.NotificationBundle;
import se.brygga.core.record.TopicSubscription.Topic;

/** Says in the CapabilityStatement which topics there are (Subscriptions R4 Backport 1.1, Topic Discovery). */
public final class Topics {

    private static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";

    private Topics() {}

    /** Adds the topics, and what a Subscription must look like, where Subscription is declared. */
    public static void declare(CapabilityStatement statement) {
        statement.getRestFirstRep().getResource().stream()
                .filter(resource -> "Subscription".equals(resource.getType()))
                .forEach(resource -> {
                    resource.addSupportedProfile(BACKPORT + "backport-subscription");
                    for (Topic topic : Topic.values()) {
                        resource.addExtension(
                                BACKPORT + "capabilitystatement-subscriptiontopic-canonical",
                                new CanonicalType(NotificationBundle.url(topic)));
                    }
                });
    }
}
