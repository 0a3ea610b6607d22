package se.brygga.app.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.hl7.fhir.r4.model.UnsignedIntType;
import se.brygga.app.delivery.NotificationBundle;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.record.TopicSubscription.Topic;

/**
 * What a system asks for with a Subscription (Subscriptions R4 Backport 1.1, profile backport-subscription).
 *
 * @param topic what it is about
 * @param endpoint where it wants to be told
 * @param heartbeat null for none
 */
record RequestedSubscription(Topic topic, String endpoint, Duration heartbeat) {

    private static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";
    private static final String HEARTBEAT = BACKPORT + "backport-heartbeat-period";
    private static final String CONTENT = BACKPORT + "backport-payload-content";
    private static final Set<String> HARMLESS = Set.of(BACKPORT + "backport-timeout", BACKPORT + "backport-max-count");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 86_400;

    /** Reads a Subscription; throws {@link Untranslatable} with the element and what to write there. */
    static RequestedSubscription of(Subscription asked) {
        if (asked.getStatus() != SubscriptionStatus.REQUESTED) {
            throw refused("status", "A new Subscription has the status requested");
        }
        if (asked.hasModifierExtension() || asked.getChannel().hasModifierExtension()) {
            throw refused("modifierExtension", "No extension that changes the meaning is supported. Leave it out");
        }
        if (asked.hasEnd()) {
            throw refused("end", "An end is not supported. Leave it out, and delete the Subscription when it is over");
        }
        if (asked.getCriteriaElement().hasExtension()) {
            throw refused("criteria.extension", "Filters are not supported. Leave them out");
        }
        payload(asked.getChannel());
        return new RequestedSubscription(
                topic(asked),
                asked.getChannel().getEndpoint(),
                heartbeat(asked.getChannel().getExtension()));
    }

    private static void payload(SubscriptionChannelComponent channel) {
        if (channel.getType() != SubscriptionChannelType.RESTHOOK) {
            throw refused("channel.type", "Only rest-hook is supported");
        }
        if (channel.hasHeader()) {
            throw refused("channel.header", "Headers are not sent. Leave them out");
        }
        if (!"application/fhir+json".equals(channel.getPayload())) {
            throw refused("channel.payload", "Only application/fhir+json is supported");
        }
        List<Extension> content = channel.getPayloadElement().getExtensionsByUrl(CONTENT);
        if (content.size() != 1 || !"id-only".equals(primitive(content.get(0)))) {
            throw refused("channel.payload.extension", "Only the content id-only is supported. Say so by " + CONTENT);
        }
    }

    private static Topic topic(Subscription asked) {
        for (Topic topic : Topic.values()) {
            if (NotificationBundle.url(topic).equals(asked.getCriteria())) {
                return topic;
            }
        }
        throw refused(
                "criteria",
                "There is no such topic. Topics are " + NotificationBundle.TOPIC + "stay, …/plan and …/task");
    }

    private static Duration heartbeat(List<Extension> extensions) {
        Duration period = null;
        for (Extension extension : extensions) {
            if (HEARTBEAT.equals(extension.getUrl())
                    && seconds(extension) >= SHORTEST
                    && seconds(extension) <= LONGEST) {
                period = Duration.ofSeconds(seconds(extension));
            } else if (HEARTBEAT.equals(extension.getUrl())) {
                throw refused("channel.extension", "A heartbeat period is " + SHORTEST + " to " + LONGEST + " seconds");
            } else if (!HARMLESS.contains(extension.getUrl())) {
                throw refused("channel.extension", "This extension is not supported. Leave it out");
            }
        }
        return period;
    }

    private static int seconds(Extension extension) {
        boolean whole = extension.getValue() instanceof UnsignedIntType || extension.getValue() instanceof IntegerType;
        return whole ? ((IntegerType) extension.getValue()).getValue() : 0;
    }

    private static String primitive(Extension extension) {
        return extension.getValue() instanceof PrimitiveType<?> value ? value.getValueAsString() : null;
    }

    private static Untranslatable refused(String element, String text) {
        return new Untranslatable("Subscription." + element, "SUBSCRIPTION_NOT_SUPPORTED", text);
    }
}
